namespace DataReliability.Core.Compliance.Inventory;

/// <summary>
/// A part of the inventory: its value, or why it could not be read. There is no way to take the value without saying what
/// becomes of the other case, and <see cref="Judge"/> says it for controls: unread is <see cref="Outcome.Unknown"/>. The
/// default is unread, so that a field that nobody filled in cannot pass for a good one.
/// </summary>
/// <typeparam name="T">What is read. Nullable where AWS may answer that there is none, which is a value.</typeparam>
public readonly struct Read<T> : IEquatable<Read<T>>
{
    private static readonly IReadOnlyList<Unread> NeverRead = [new Unread("none", "nobody read it")];

    private readonly T _value;
    private readonly IReadOnlyList<Unread>? _unread;
    private readonly bool _isRead;

    internal Read(T value) => (_value, _unread, _isRead) = (value, null, true);

    internal Read(IReadOnlyList<Unread> unread) => (_value, _unread, _isRead) = (default!, unread, false);

    /// <summary>A value that was read.</summary>
    public static implicit operator Read<T>(T value) => new(value);

    /// <summary>A part that was not read.</summary>
    public static implicit operator Read<T>(Unread unread) => new([unread]);

    /// <summary>Equal outcome, value and reasons.</summary>
    public static bool operator ==(Read<T> left, Read<T> right) => left.Equals(right);

    /// <summary>The opposite.</summary>
    public static bool operator !=(Read<T> left, Read<T> right) => !left.Equals(right);

    /// <summary>Judges the value; unread is Unknown, and says which call failed.</summary>
    public Verdict Judge(Func<T, Verdict> judge)
    {
        ArgumentNullException.ThrowIfNull(judge);
        return _isRead ? judge(_value) : Verdict.Unknown(_unread ?? NeverRead);
    }

    /// <summary>Something computed of the value; unread stays unread.</summary>
    public Read<TOut> Select<TOut>(Func<T, TOut> select)
    {
        ArgumentNullException.ThrowIfNull(select);
        return _isRead ? new Read<TOut>(select(_value)) : new Read<TOut>(_unread ?? NeverRead);
    }

    /// <summary>This and another part. Read if both are; otherwise all that is unread of either.</summary>
    public Read<(T First, TOther Second)> And<TOther>(Read<TOther> other) => Match(
        value => other.Match(
            second => new Read<(T, TOther)>((value, second)),
            unread => new Read<(T, TOther)>(unread)),
        unread => other.Match(
            _ => new Read<(T, TOther)>(unread),
            more => new Read<(T, TOther)>([.. unread, .. more])));

    /// <summary>Both cases. For what writes or carries the inventory; a control uses <see cref="Judge"/>.</summary>
    public TOut Match<TOut>(Func<T, TOut> read, Func<IReadOnlyList<Unread>, TOut> unread)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(unread);
        return _isRead ? read(_value) : unread(_unread ?? NeverRead);
    }

    /// <inheritdoc/>
    public bool Equals(Read<T> other) => _isRead == other._isRead
        && (_isRead ? EqualityComparer<T>.Default.Equals(_value, other._value) : (_unread ?? NeverRead).SequenceEqual(other._unread ?? NeverRead));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Read<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _isRead && _value is not null ? _value.GetHashCode() : 0;

    /// <inheritdoc/>
    public override string ToString() => Match(value => value?.ToString() ?? "none", unread => string.Join("; ", unread));
}
