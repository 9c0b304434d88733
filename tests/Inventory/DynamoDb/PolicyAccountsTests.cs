using DataReliability.Inventory.DynamoDb;

namespace DataReliability.Inventory.Tests.DynamoDb;

public class PolicyAccountsTests
{
    private const string Own = "111122223333";

    [Theory]
    [InlineData("", "")]
    [InlineData("""{"Statement":[]}""", "")]
    [InlineData("""{"Statement":{"Effect":"Allow","Principal":"*"}}""", "*")]
    [InlineData("""{"Statement":{"Effect":"Allow","Principal":{"AWS":"*"},"Condition":{"StringEquals":{"aws:SourceAccount":"1"}}}}""", "*")]
    [InlineData("""{"Statement":{"Effect":"Allow","NotPrincipal":{"AWS":"111122223333"}}}""", "*")]
    [InlineData("""{"Statement":{"Effect":"Deny","Principal":"*"}}""", "")]
    [InlineData("""{"Statement":{"Effect":"Allow","Principal":{"AWS":["444455556666","arn:aws:iam::111122223333:root","arn:aws:sts::777788889999:assumed-role/a/b"]}}}""", "444455556666,777788889999")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Principal":{"Service":"backup.amazonaws.com"}},{"Effect":"Allow","Principal":{"AWS":"AIDAEXAMPLE"}}]}""", "")]
    public void A_policy_names_the_accounts_that_it_lets_in(string policy, string accounts) =>
        Assert.Equal(accounts, string.Join(",", PolicyAccounts.Read(policy, Own)!));

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"Statement":{"Effect":1,"Principal":"*"}}""")]
    public void What_is_no_policy_is_not_taken_for_an_empty_one(string text) => Assert.Null(PolicyAccounts.Read(text, Own));
}
