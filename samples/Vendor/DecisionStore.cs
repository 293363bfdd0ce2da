using InfoSharing.Rules;
using Microsoft.Data.Sqlite;

/// <summary>Decision records in a database: the record as it is, and the columns that a case list is sorted by.</summary>
internal sealed class DecisionStore : IDisposable
{
    private readonly SqliteConnection connection;

    public DecisionStore(string path)
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path }.ToString());
        connection.Open();
        using var create = connection.CreateCommand();
        create.CommandText = """
            create table if not exists decision (
                number integer primary key,
                digest text not null unique,
                outcome text not null,
                decided_at text not null,
                record blob not null)
            """;
        create.ExecuteNonQuery();
    }

    /// <summary>The digest of the newest record, for the next one to point at.</summary>
    public string? LastDigest
    {
        get
        {
            using var query = connection.CreateCommand();
            query.CommandText = "select digest from decision order by number desc limit 1";
            return (string?)query.ExecuteScalar();
        }
    }

    public void Add(DecisionRecord record)
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = "insert into decision (digest, outcome, decided_at, record) values ($digest, $outcome, $at, $record)";
        insert.Parameters.AddWithValue("$digest", record.Digest);
        insert.Parameters.AddWithValue("$outcome", $"{record.Outcome}");
        insert.Parameters.AddWithValue("$at", $"{record.DecidedAt:O}");
        insert.Parameters.AddWithValue("$record", record.Utf8.ToArray());
        insert.ExecuteNonQuery();
    }

    /// <summary>The records in the order in which they were made, one at a time.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Records()
    {
        using var query = connection.CreateCommand();
        query.CommandText = "select record from decision order by number";
        using var rows = query.ExecuteReader();
        while (rows.Read())
        {
            yield return rows.GetFieldValue<byte[]>(0);
        }
    }

    public void Dispose() => connection.Dispose();
}
