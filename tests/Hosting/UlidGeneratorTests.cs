namespace DataReliability.Hosting.Tests;

public class UlidGeneratorTests
{
    private readonly UlidGenerator _ids = new();

    [Theory]
    [InlineData(0, "0000000000")]
    [InlineData(31, "000000000Z")]
    [InlineData(1469918176385, "01ARYZ6S41")]
    [InlineData(253402300799999, "76EZ91ZPZZ")]
    public void It_begins_with_the_time_in_crockford_base_32(long milliseconds, string prefix) =>
        Assert.Equal(prefix, _ids.NewId(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds))[..10]);

    [Fact]
    public void It_has_26_characters_of_the_alphabet()
    {
        var id = _ids.NewId(DateTimeOffset.UnixEpoch);

        Assert.Equal(26, id.Length);
        Assert.All(id, character => Assert.Contains(character, "0123456789ABCDEFGHJKMNPQRSTVWXYZ"));
    }

    [Fact]
    public void Ids_of_one_instant_differ()
    {
        var ids = Enumerable.Range(0, 10_000).Select(_ => _ids.NewId(DateTimeOffset.UnixEpoch)).ToHashSet();

        Assert.Equal(10_000, ids.Count);
    }

    [Fact]
    public void Ids_sort_by_time()
    {
        var ids = Enumerable.Range(0, 100).Select(ms => _ids.NewId(DateTimeOffset.UnixEpoch.AddMilliseconds(ms * 37))).ToList();

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }
}
