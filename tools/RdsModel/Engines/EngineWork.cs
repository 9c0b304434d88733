using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace DataReliability.RdsModel.Engines;

/// <summary>Something to be done to real engines. A host carries it out, in order for each <see cref="Group"/>, and reports the
/// outcome; after a crash it is asked again, so each kind must be safe to repeat.</summary>
/// <param name="Group">The storage group, or the copy, that it is about.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(CreateStorage), "create-storage")]
[JsonDerivedType(typeof(RestoreStorage), "restore-storage")]
[JsonDerivedType(typeof(RestoreToTime), "restore-to-time")]
[JsonDerivedType(typeof(FollowStorage), "follow-storage")]
[JsonDerivedType(typeof(DetachStorage), "detach-storage")]
[JsonDerivedType(typeof(RemoveStorage), "remove-storage")]
[JsonDerivedType(typeof(TakeCopy), "take-copy")]
[JsonDerivedType(typeof(BackUpStorage), "back-up-storage")]
[JsonDerivedType(typeof(DuplicateCopy), "duplicate-copy")]
[JsonDerivedType(typeof(RemoveCopy), "remove-copy")]
[JsonDerivedType(typeof(AddMember), "add-member")]
[JsonDerivedType(typeof(RemoveMember), "remove-member")]
[JsonDerivedType(typeof(PromoteMember), "promote-member")]
[JsonDerivedType(typeof(StartEngines), "start-engines")]
[JsonDerivedType(typeof(StopEngines), "stop-engines")]
[JsonDerivedType(typeof(RestartEngines), "restart-engines")]
[JsonDerivedType(typeof(SetPassword), "set-password")]
[JsonDerivedType(typeof(ApplyParameters), "apply-parameters")]
[JsonDerivedType(typeof(SetEndpoints), "set-endpoints")]
[JsonDerivedType(typeof(SwitchStorage), "switch-storage")]
public abstract record EngineWork(string Group);

/// <summary>Makes a fresh database and starts its first member.</summary>
/// <param name="Database">Made besides postgres; null for none.</param>
public sealed record CreateStorage(
    string Group, string Member, string MasterUsername, string Password, string? Database, ImmutableSortedDictionary<string, string> Parameters)
    : EngineWork(Group);

/// <summary>Lays a copy and starts the first member over it.</summary>
public sealed record RestoreStorage(
    string Group, string Member, string Copy, string? Database, ImmutableSortedDictionary<string, string> Parameters) : EngineWork(Group);

/// <summary>Makes a database as another one was at a time, and starts its first member.</summary>
/// <param name="Time">What was committed by then is in it; null for everything that can be had.</param>
public sealed record RestoreToTime(
    string Group, string Member, string Source, DateTimeOffset? Time, string? Database, ImmutableSortedDictionary<string, string> Parameters)
    : EngineWork(Group);

/// <summary>Makes a database that follows another group's writer asynchronously, and starts its first member.</summary>
public sealed record FollowStorage(
    string Group, string Member, string Upstream, string? Database, ImmutableSortedDictionary<string, string> Parameters) : EngineWork(Group);

/// <summary>Ends following: the group's writer opens for writes.</summary>
public sealed record DetachStorage(string Group) : EngineWork(Group);

/// <summary>Stops every member and removes every file. Work on the group that still runs is broken off.</summary>
public sealed record RemoveStorage(string Group) : EngineWork(Group);

/// <summary>Copies the writer's data as it is: a base backup.</summary>
public sealed record TakeCopy(string Group, string Copy) : EngineWork(Group);

/// <summary>Takes a backup for restores to a point in time, and keeps the log from then on.</summary>
/// <param name="KeepFrom">What only restores to earlier times need may go.</param>
public sealed record BackUpStorage(string Group, DateTimeOffset KeepFrom) : EngineWork(Group);

/// <summary>Copies a copy.</summary>
public sealed record DuplicateCopy(string Source, string Copy) : EngineWork(Copy);

/// <summary>Removes a copy as soon as nothing reads it any more.</summary>
public sealed record RemoveCopy(string Copy) : EngineWork(Copy);

/// <summary>Builds a member that follows the group's writer synchronously; where it exists already it is built anew.</summary>
public sealed record AddMember(string Group, string Member, ImmutableSortedDictionary<string, string> Parameters) : EngineWork(Group);

/// <summary>Stops a member and removes its files.</summary>
public sealed record RemoveMember(string Group, string Member) : EngineWork(Group);

/// <summary>Fences the old writer, dead or alive, then promotes a member; the others follow it.</summary>
/// <param name="Epoch">The group's epoch from now on.</param>
public sealed record PromoteMember(string Group, string Member, string OldWriter, int Epoch) : EngineWork(Group);

/// <summary>Starts every member that does not run.</summary>
public sealed record StartEngines(string Group, ImmutableSortedDictionary<string, string> Parameters) : EngineWork(Group);

/// <summary>Stops every member.</summary>
public sealed record StopEngines(string Group) : EngineWork(Group);

/// <summary>Restarts a member, dead, frozen or alive, with these parameters.</summary>
public sealed record RestartEngines(string Group, string Member, ImmutableSortedDictionary<string, string> Parameters) : EngineWork(Group);

/// <summary>Sets the master user's password.</summary>
public sealed record SetPassword(string Group, string MasterUsername, string Password) : EngineWork(Group);

/// <summary>Gives every member these parameters: the dynamic ones take effect at once, the others with the next restart.</summary>
public sealed record ApplyParameters(string Group, ImmutableSortedDictionary<string, string> Parameters) : EngineWork(Group);

/// <summary>Opens these endpoints of a cluster, or changes them, and closes all others.</summary>
public sealed record SetEndpoints(string Group, ImmutableArray<EngineEndpoint> Endpoints) : EngineWork(Group);

/// <summary>Lets a group take the writes of the one that it follows, which follows it from then on; every other follower of that
/// one, too.</summary>
/// <param name="IsDataLossAllowed">Whether what it has not received may be lost. Otherwise the work fails where something would be.</param>
public sealed record SwitchStorage(string Group, bool IsDataLossAllowed) : EngineWork(Group);
