"""A session of the AWS CLI and boto3 over everything that LocalCloud serves. Prints where the database is that it made."""
import contextlib
import io
import json
import os
import sys
import tempfile
import urllib.error
import urllib.request

import boto3
from awscli.clidriver import create_clidriver

ENDPOINT = os.environ["AWS_ENDPOINT_URL"]
DRIVER = create_clidriver()


def aws(*arguments):
    """Runs a command of the CLI; answers its output, parsed where it is JSON."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        code = DRIVER.main(["--endpoint-url", ENDPOINT, "--output", "json", *arguments])
    assert code == 0, f"aws {' '.join(arguments)} ended with {code}"
    text = out.getvalue()
    return json.loads(text) if text.lstrip().startswith(("{", "[")) else text


def refused(*arguments):
    """Runs a command that must fail; answers what it complained about."""
    errors = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(errors):
        code = DRIVER.main(["--endpoint-url", ENDPOINT, *arguments])
    assert code != 0, f"aws {' '.join(arguments)} was not refused"
    return errors.getvalue()


# RDS: made by the CLI, waited for by boto3.
aws("rds", "create-db-instance", "--db-instance-identifier", "orders", "--engine", "postgres", "--db-instance-class", "db.t4g.micro",
    "--allocated-storage", "20", "--master-username", "boss", "--master-user-password", "correct-horse", "--db-name", "shop")
rds = boto3.client("rds", endpoint_url=ENDPOINT)
rds.get_waiter("db_instance_available").wait(DBInstanceIdentifier="orders", WaiterConfig={"Delay": 1, "MaxAttempts": 240})
aws("rds", "create-db-snapshot", "--db-instance-identifier", "orders", "--db-snapshot-identifier", "first")
rds.get_waiter("db_snapshot_available").wait(DBSnapshotIdentifier="first", WaiterConfig={"Delay": 1, "MaxAttempts": 240})
endpoint = aws("rds", "describe-db-instances", "--db-instance-identifier", "orders")["DBInstances"][0]["Endpoint"]

# Clusters as metadata only: made, failed over, spanned by a global cluster, cloned, each waited for by boto3.
WAIT = {"Delay": 1, "MaxAttempts": 240}
METADATA = ("--tags", "Key=localcloud:metadata-only,Value=true")
aws("rds", "create-db-cluster", "--db-cluster-identifier", "ledger", "--engine", "aurora-postgresql", "--master-username", "boss",
    "--master-user-password", "correct-horse", *METADATA)
for instance in ("ledger-1", "ledger-2"):
    aws("rds", "create-db-instance", "--db-instance-identifier", instance, "--db-cluster-identifier", "ledger", "--engine", "aurora-postgresql",
        "--db-instance-class", "db.r6g.large")
    rds.get_waiter("db_instance_available").wait(DBInstanceIdentifier=instance, WaiterConfig=WAIT)
rds.get_waiter("db_cluster_available").wait(DBClusterIdentifier="ledger", WaiterConfig=WAIT)


def writer():
    members = aws("rds", "describe-db-clusters", "--db-cluster-identifier", "ledger")["DBClusters"][0]["DBClusterMembers"]
    return [m["DBInstanceIdentifier"] for m in members if m["IsClusterWriter"]]


assert writer() == ["ledger-1"], writer()
aws("rds", "failover-db-cluster", "--db-cluster-identifier", "ledger", "--target-db-instance-identifier", "ledger-2")
rds.get_waiter("db_cluster_available").wait(DBClusterIdentifier="ledger", WaiterConfig=WAIT)
assert writer() == ["ledger-2"], writer()
aws("rds", "modify-db-cluster", "--db-cluster-identifier", "ledger", "--backup-retention-period", "7", "--deletion-protection")
assert aws("rds", "describe-db-clusters")["DBClusters"][0]["BackupRetentionPeriod"] == 7
assert "InvalidParameterCombination" in refused("rds", "delete-db-cluster", "--db-cluster-identifier", "ledger", "--skip-final-snapshot")
aws("rds", "create-db-cluster-snapshot", "--db-cluster-identifier", "ledger", "--db-cluster-snapshot-identifier", "quarter")
rds.get_waiter("db_cluster_snapshot_available").wait(DBClusterSnapshotIdentifier="quarter", WaiterConfig=WAIT)
arn = aws("rds", "describe-db-clusters", "--db-cluster-identifier", "ledger")["DBClusters"][0]["DBClusterArn"]
aws("rds", "create-global-cluster", "--global-cluster-identifier", "world", "--source-db-cluster-identifier", arn)
members = aws("rds", "describe-global-clusters", "--global-cluster-identifier", "world")["GlobalClusters"][0]["GlobalClusterMembers"]
assert [(m["DBClusterArn"], m["IsWriter"]) for m in members] == [(arn, True)], members

# An instance as metadata only: changed, replicated, promoted.
aws("rds", "create-db-instance", "--db-instance-identifier", "paper", "--engine", "mysql", "--db-instance-class", "db.t4g.micro", "--allocated-storage", "20",
    "--master-username", "boss", "--master-user-password", "correct-horse", "--backup-retention-period", "3")
rds.get_waiter("db_instance_available").wait(DBInstanceIdentifier="paper", WaiterConfig=WAIT)
aws("rds", "modify-db-instance", "--db-instance-identifier", "paper", "--allocated-storage", "40", "--apply-immediately")
aws("rds", "create-db-instance-read-replica", "--db-instance-identifier", "paper-copy", "--source-db-instance-identifier", "paper")
rds.get_waiter("db_instance_available").wait(DBInstanceIdentifier="paper-copy", WaiterConfig=WAIT)
aws("rds", "promote-read-replica", "--db-instance-identifier", "paper-copy")
for call, field in (("describe-event-subscriptions", "EventSubscriptionsList"), ("describe-db-proxies", "DBProxies"), ("describe-reserved-db-instances", "ReservedDBInstances")):
    assert aws("rds", call)[field] == [], call
for call, field in (("describe-certificates", "Certificates"), ("describe-db-engine-versions", "DBEngineVersions"), ("describe-db-parameter-groups", "DBParameterGroups")):
    assert aws("rds", call)[field], call
assert "InvalidAction" in refused("rds", "describe-blue-green-deployments")

# STS: who am I, and somebody else.
account = aws("sts", "get-caller-identity")["Account"]
role = f"arn:aws:iam::{account}:role/reader"
assert aws("sts", "assume-role", "--role-arn", role, "--role-session-name", "cli", "--external-id", "hush")["Credentials"]["SessionToken"]
assert "AccessDenied" in refused("sts", "assume-role", "--role-arn", role, "--role-session-name", "cli")

# SQS and SNS: from topic to queue, through a filter.
url = aws("sqs", "create-queue", "--queue-name", "cli", "--attributes", "VisibilityTimeout=5")["QueueUrl"]
queue = aws("sqs", "get-queue-attributes", "--queue-url", url, "--attribute-names", "All")["Attributes"]["QueueArn"]
topic = aws("sns", "create-topic", "--name", "cli")["TopicArn"]
aws("sns", "subscribe", "--topic-arn", topic, "--protocol", "sqs", "--notification-endpoint", queue,
    "--attributes", json.dumps({"RawMessageDelivery": "true", "FilterPolicy": json.dumps({"kind": [{"prefix": "wan"}]})}))
for kind in ("wanted", "other"):
    aws("sns", "publish", "--topic-arn", topic, "--message", kind, "--message-attributes", json.dumps({"kind": {"DataType": "String", "StringValue": kind}}))
messages = aws("sqs", "receive-message", "--queue-url", url, "--max-number-of-messages", "10")["Messages"]
assert [m["Body"] for m in messages] == ["wanted"], messages
aws("sqs", "delete-message", "--queue-url", url, "--receipt-handle", messages[0]["ReceiptHandle"])
assert "InvalidAction" in refused("sns", "list-platform-applications")

# EventBridge: a rule to the queue.
aws("events", "put-rule", "--name", "cli", "--event-pattern", json.dumps({"source": ["shop"], "detail": {"total": [{"numeric": [">", 10]}]}}))
aws("events", "put-targets", "--rule", "cli", "--targets", json.dumps([{"Id": "1", "Arn": queue, "InputPath": "$.detail"}]))
for total in (5, 50):
    aws("events", "put-events", "--entries", json.dumps([{"Source": "shop", "DetailType": "sale", "Detail": json.dumps({"total": total})}]))
messages = aws("sqs", "receive-message", "--queue-url", url, "--max-number-of-messages", "10")["Messages"]
assert [json.loads(m["Body"]) for m in messages] == [{"total": 50}], messages

# CloudWatch: an alarm that is set and remembered, a metric that comes back.
aws("cloudwatch", "put-metric-alarm", "--alarm-name", "cli", "--namespace", "Shop", "--metric-name", "Sales", "--statistic", "Sum", "--period", "60",
    "--evaluation-periods", "1", "--threshold", "1", "--comparison-operator", "LessThanThreshold", "--alarm-actions", topic)
aws("cloudwatch", "set-alarm-state", "--alarm-name", "cli", "--state-value", "ALARM", "--state-reason", "a test")
assert any(i["HistoryItemType"] == "StateUpdate" for i in aws("cloudwatch", "describe-alarm-history", "--alarm-name", "cli")["AlarmHistoryItems"])
assert aws("cloudwatch", "describe-alarms", "--alarm-names", "cli")["MetricAlarms"][0]["MetricName"] == "Sales"
aws("cloudwatch", "put-metric-data", "--namespace", "Shop", "--metric-name", "Sales", "--value", "7")
assert aws("cloudwatch", "list-metrics", "--namespace", "Shop")["Metrics"][0]["MetricName"] == "Sales"

# KMS: there and back.
key = aws("kms", "create-key")["KeyMetadata"]["KeyId"]
kms = boto3.client("kms", endpoint_url=ENDPOINT)
assert kms.decrypt(CiphertextBlob=kms.encrypt(KeyId=key, Plaintext=b"secret")["CiphertextBlob"])["Plaintext"] == b"secret"
aws("kms", "disable-key", "--key-id", key)
assert "DisabledException" in refused("kms", "generate-data-key", "--key-id", key, "--key-spec", "AES_256")

# S3: an object, its listing, a link to it.
aws("s3", "mb", "s3://cli-box")
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "file.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write("report")
    aws("s3", "cp", path, "s3://cli-box/reports/file.txt")
    aws("s3", "cp", "s3://cli-box/reports/file.txt", path + ".back")
    with open(path + ".back", encoding="utf-8") as file:
        assert file.read() == "report"
assert [o["Key"] for o in aws("s3api", "list-objects-v2", "--bucket", "cli-box", "--prefix", "reports/")["Contents"]] == ["reports/file.txt"]
s3 = boto3.client("s3", endpoint_url=ENDPOINT, config=boto3.session.Config(signature_version="s3v4", s3={"addressing_style": "path"}))
link = s3.generate_presigned_url("get_object", Params={"Bucket": "cli-box", "Key": "reports/file.txt"}, ExpiresIn=600)
with urllib.request.urlopen(link) as answer:
    assert answer.read() == b"report"
try:
    urllib.request.urlopen(link.replace("file.txt", "other.txt"))
    raise AssertionError("a link works for what it was not signed for")
except urllib.error.HTTPError as error:
    assert error.code == 403, error.code

json.dump(endpoint, sys.stdout)
