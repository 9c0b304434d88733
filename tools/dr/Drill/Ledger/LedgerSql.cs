namespace DataReliability.Dr.Drill.Ledger;

/// <summary>The ledger in SQL. The same numbers always make the same rows, but for the times.</summary>
internal static class LedgerSql
{
    public const string IsFilled = "SELECT to_regclass('public.payments') IS NOT NULL";

    public const string Schema =
        """
        CREATE TABLE organisations (
            id bigint PRIMARY KEY,
            name text NOT NULL,
            country char(2) NOT NULL,
            contract text NOT NULL,
            created_at timestamptz NOT NULL);
        CREATE TABLE invoices (
            id bigint PRIMARY KEY,
            organisation_id bigint NOT NULL,
            number text NOT NULL,
            amount_cents bigint NOT NULL CHECK (amount_cents > 0),
            currency char(3) NOT NULL,
            issued_on date NOT NULL);
        CREATE TABLE payments (
            id bigint GENERATED ALWAYS AS IDENTITY,
            invoice_id bigint NOT NULL,
            amount_cents bigint NOT NULL CHECK (amount_cents > 0),
            method text NOT NULL,
            reference text NOT NULL,
            received_at timestamptz NOT NULL);
        """;

    // A tenth of the contracts is longer than a page holds and stays so when compressed: it goes to TOAST.
    public const string Organisations =
        """
        INSERT INTO organisations
        SELECT n, 'Organisation ' || n, (ARRAY['DE','FR','US','BR','JP','AU'])[1 + n % 6],
               CASE WHEN n % 10 = 0
                    THEN (SELECT string_agg(md5(n || '/' || part), '') FROM generate_series(1, 120) part)
                    ELSE 'Standard terms, edition ' || n % 7 END,
               now() - make_interval(days => n % 2000)
        FROM generate_series(1, $1) n
        """;

    public const string Invoices =
        """
        INSERT INTO invoices
        SELECT n, 1 + (n::bigint * 7919) % $2, 'INV-' || lpad(n::text, 8, '0'), 500 + (n::bigint * 104729) % 2000000,
               (ARRAY['EUR','USD','BRL','JPY'])[1 + n % 4], current_date - n % 720
        FROM generate_series(1, $1) n
        """;

    public const string Payments =
        """
        INSERT INTO payments (invoice_id, amount_cents, method, reference, received_at)
        SELECT 1 + (n::bigint * 15485863) % $2, 500 + (n::bigint * 32452843) % 2000000,
               (ARRAY['card','transfer','debit'])[1 + n % 3], md5('payment/' || n), now() - make_interval(secs => ($1 - n) * 30)
        FROM generate_series(1, $1) n
        """;

    public const string Constraints =
        """
        ALTER TABLE payments ADD PRIMARY KEY (id);
        ALTER TABLE invoices ADD UNIQUE (number);
        ALTER TABLE invoices ADD FOREIGN KEY (organisation_id) REFERENCES organisations;
        ALTER TABLE payments ADD FOREIGN KEY (invoice_id) REFERENCES invoices;
        CREATE INDEX ON invoices (organisation_id);
        CREATE INDEX ON payments (invoice_id);
        CREATE INDEX ON payments (received_at);
        ANALYZE;
        """;

    public const string Pay =
        """
        INSERT INTO payments (invoice_id, amount_cents, method, reference, received_at)
        SELECT 1 + floor(random() * $1)::bigint, 500 + floor(random() * 2000000)::bigint, 'card', gen_random_uuid()::text, clock_timestamp()
        FROM generate_series(1, $2)
        """;

    public const string Empty = "TRUNCATE payments";

    public const string ShiftBack = "UPDATE payments SET received_at = received_at - interval '2 hours'";

    // Well inside the table, where old rows are: the writer appends at the end.
    public const string MiddleBlock =
        "SELECT (pg_relation_size('public.payments') / current_setting('block_size')::int / 2)::int";
}
