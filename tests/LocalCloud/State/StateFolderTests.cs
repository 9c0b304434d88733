using DataReliability.LocalCloud.State;

namespace DataReliability.LocalCloud.Tests.State;

public sealed class StateFolderTests : IDisposable
{
    private readonly string _run = Directory.CreateTempSubdirectory("state-tests-").FullName;

    public void Dispose() => Directory.Delete(_run, recursive: true);

    [Fact]
    public void What_was_saved_is_loaded_again_under_its_id()
    {
        using (var state = new StateFolder(_run))
        {
            var kind = state.Kind<Parcel>("post", "parcels");
            kind.Save("a", new Parcel("first", 1));
            kind.Save("b", new Parcel("second", 2));
            kind.Save("a", new Parcel("changed", 3));
        }

        using var again = new StateFolder(_run);
        Assert.Equal([new("a", new Parcel("changed", 3)), new("b", new Parcel("second", 2))], again.Kind<Parcel>("post", "parcels").Load());
    }

    [Fact]
    public void What_was_deleted_stays_away_and_a_second_time_says_so()
    {
        using var state = new StateFolder(_run);
        var kind = state.Kind<Parcel>("post", "parcels");
        kind.Save("a", new Parcel("first", 1));
        Assert.True(kind.Delete("a"));
        Assert.False(kind.Delete("a"));
        Assert.Empty(kind.Load());
    }

    [Fact]
    public void Nothing_saved_is_nothing_loaded()
    {
        using var state = new StateFolder(_run);
        Assert.Empty(state.Kind<Parcel>("post", "parcels").Load());
        Assert.False(state.Kind<Parcel>("post", "parcels").Delete("a"));
    }

    [Fact]
    public void Ids_may_hold_anything_and_keep_apart()
    {
        using var state = new StateFolder(_run);
        var kind = state.Kind<Parcel>("post", "parcels");
        string[] ids =
        [
            "../../escape", "/etc/passwd", ".", "..", "a/b", "a%2Fb", "A", "a", "é", "arn:aws:rds:eu-west-1:111122223333:db:x", "a b\n\0",
            new('x', 300), new('x', 301),
        ];
        foreach (var (place, id) in ids.Index()) kind.Save(id, new Parcel(id, place));
        var loaded = kind.Load();
        Assert.Equal(ids.Length, loaded.Count);
        foreach (var (place, id) in ids.Index()) Assert.Equal(new Parcel(id, place), loaded[id]);
        Assert.Equal(ids.Length, Directory.GetFiles(Path.Combine(state.Directory, "post", "parcels")).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"id\":\"a\"}")]
    [InlineData("{\"id\":\"a\",\"value\":{\"name\":\"first\",\"weight\":\"heavy\"}}")]
    public void A_torn_file_is_refused_by_name_with_a_remedy(string content)
    {
        using var state = new StateFolder(_run);
        var kind = state.Kind<Parcel>("post", "parcels");
        kind.Save("a", new Parcel("first", 1));
        var path = Path.Combine(state.Directory, "post", "parcels", "a.json");
        File.WriteAllText(path, content);
        var refusal = Assert.Throws<StateUnreadableException>(() => kind.Load());
        Assert.Equal(path, refusal.Path);
        Assert.Contains($"{path} can't be read", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("delete that file", refusal.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(path));
    }

    [Fact]
    public void A_file_under_another_ids_name_is_refused()
    {
        using var state = new StateFolder(_run);
        var kind = state.Kind<Parcel>("post", "parcels");
        kind.Save("a", new Parcel("first", 1));
        var folder = Path.Combine(state.Directory, "post", "parcels");
        File.Copy(Path.Combine(folder, "a.json"), Path.Combine(folder, "b.json"));
        Assert.Contains("b.json can't be read: it holds 'a'", Assert.Throws<StateUnreadableException>(() => kind.Load()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_write_that_was_cut_off_leaves_the_resource_as_it_was()
    {
        using var state = new StateFolder(_run);
        var kind = state.Kind<Parcel>("post", "parcels");
        kind.Save("a", new Parcel("first", 1));
        var unfinished = Path.Combine(state.Directory, "post", "parcels", "a.json.tmp");
        File.WriteAllText(unfinished, "{\"id\":\"a\",\"val");
        Assert.Equal(new Parcel("first", 1), kind.Load()["a"]);
        Assert.False(File.Exists(unfinished));
    }

    [Fact]
    public void One_at_a_time_owns_a_folder()
    {
        using (new StateFolder(_run))
            Assert.Contains("is in use", Assert.Throws<IOException>(() => new StateFolder(_run)).Message, StringComparison.Ordinal);
        new StateFolder(_run).Dispose();
    }

    [Fact]
    public async Task Many_at_once_lose_nothing()
    {
        using var state = new StateFolder(_run);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() =>
        {
            var kind = state.Kind<Parcel>("post", "parcels");
            for (var n = 0; n < 10; n++)
            {
                kind.Save("shared", new Parcel("shared", writer));
                kind.Save($"{writer}-{n}", new Parcel("own", n));
                if (n % 2 == 1) Assert.True(kind.Delete($"{writer}-{n}"));
            }
        })));
        Assert.Equal(41, state.Kind<Parcel>("post", "parcels").Load().Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("A")]
    [InlineData("a/b")]
    public void A_service_or_kind_that_names_no_folder_is_refused(string word)
    {
        using var state = new StateFolder(_run);
        Assert.Throws<ArgumentException>(() => state.Kind<Parcel>(word, "parcels"));
        Assert.Throws<ArgumentException>(() => state.Kind<Parcel>("post", word));
    }

    private sealed record Parcel(string Name, int Weight);
}
