using DataReliability.Dr.Commands;
using DataReliability.Dr.Runs;
using DataReliability.Dr.Tests.Runs;
using DataReliability.Dr.Up;

namespace DataReliability.Dr.Tests.Up;

public sealed class KeptDirectoryTests : IDisposable
{
    private readonly TemporaryRoot _temporary = new();
    private readonly string _directory = $"/tmp/dr-kept-{Environment.ProcessId}-{Path.GetRandomFileName()}";

    private RunRoot Root => _temporary.Root;

    public void Dispose()
    {
        _temporary.Dispose();
        if (Directory.Exists(_directory))
            Directory.Delete(_directory, recursive: true);
        File.Delete(_directory);
    }

    [Fact]
    public void A_new_folder_is_made_and_found_again_with_what_was_saved()
    {
        var made = Open();
        Assert.True(made.IsNew);
        made.Save(made.Record with { Filled = true, Port = 4566 });

        var again = Open();
        Assert.False(again.IsNew);
        Assert.Equal(made.Record, again.Record);
        Assert.Equal(_directory, again.Path);
    }

    [Fact]
    public void Its_password_is_for_its_owner_only()
    {
        Open();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_directory, "up.json")));
    }

    [Fact]
    public void A_folder_that_holds_other_things_is_left_alone()
    {
        Traversable();
        File.WriteAllText(Path.Combine(_directory, "thesis.tex"), "");

        Assert.Equal(
            $"--directory is {_directory}: it holds thesis.tex, which is none of dr's; name a new folder, an empty one, or one that 'dr up' made", Refusal());
        Assert.Single(Directory.GetFileSystemEntries(_directory));
    }

    [Fact]
    public void A_file_is_no_folder()
    {
        File.WriteAllText(_directory, "");

        Assert.Contains($"--directory is {_directory}: it is a file; name a folder", Refusal());
    }

    [Fact]
    public void A_record_that_is_torn_is_not_overwritten()
    {
        Traversable();
        File.WriteAllText(Path.Combine(_directory, "up.json"), "{");

        Assert.Contains("its up.json can't be read", Refusal());
        Assert.Equal("{", File.ReadAllText(Path.Combine(_directory, "up.json")));
    }

    [Fact]
    public void A_folder_on_which_one_runs_names_it()
    {
        Open();
        var run = Root.Claim("up", DateTimeOffset.UnixEpoch, _directory);

        Assert.Contains($"'dr down --run {Path.GetFileName(run.Path)}' stops that one", Refusal());
    }

    [Fact]
    public void Where_runs_have_their_folders_nothing_can_be_kept()
    {
        var refusal = Assert.Throws<UsageException>(() => KeptDirectory.Open(Path.Combine(Root.Path, "mine"), Root, DateTimeOffset.UnixEpoch)).Message;

        Assert.Contains($"dr removes what lies in {Root.Path}", refusal);
    }

    private KeptDirectory Open() => KeptDirectory.Open(_directory + "/", Root, DateTimeOffset.UnixEpoch);

    private string Refusal() => Assert.Throws<UsageException>(Open).Message;

    // Whatever the umask: engines may run as another user.
    private void Traversable() => File.SetUnixFileMode(
        Directory.CreateDirectory(_directory).FullName,
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
}
