using System.Net;
using System.Net.Sockets;

namespace Gateway.Api.Http;

/// <summary>What clients are counted by.</summary>
public static class ClientNetwork
{
    /// <summary>Whoever has one address of IPv6 has the 2^64 others of its network.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        return new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]]).ToString();
    }
}
