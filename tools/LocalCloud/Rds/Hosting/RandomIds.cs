using System.Security.Cryptography;
using DataReliability.RdsModel;

namespace DataReliability.LocalCloud.Rds.Hosting;

/// <summary>Ids that nobody can guess or has had.</summary>
internal sealed class RandomIds : IIdSource
{
    public string NewId(int length) => RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", length);
}
