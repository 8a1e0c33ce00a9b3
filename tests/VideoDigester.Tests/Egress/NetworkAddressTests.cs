using System.Net;
using VideoDigester.Egress;

namespace VideoDigester.Tests.Egress;

public sealed class NetworkAddressTests
{
    [Theory]
    [InlineData("0.0.0.0", "0.255.255.255")]
    [InlineData("10.0.0.0", "10.255.255.255")]
    [InlineData("100.64.0.0", "100.127.255.255")]
    [InlineData("127.0.0.0", "127.255.255.255")]
    [InlineData("169.254.0.0", "169.254.255.255")]
    [InlineData("172.16.0.0", "172.31.255.255")]
    [InlineData("192.0.0.0", "192.0.0.255")]
    [InlineData("192.0.2.0", "192.0.2.255")]
    [InlineData("192.88.99.0", "192.88.99.255")]
    [InlineData("192.168.0.0", "192.168.255.255")]
    [InlineData("198.18.0.0", "198.19.255.255")]
    [InlineData("198.51.100.0", "198.51.100.255")]
    [InlineData("203.0.113.0", "203.0.113.255")]
    [InlineData("224.0.0.0", "239.255.255.255")]
    [InlineData("240.0.0.0", "255.255.255.255")]
    [InlineData("::", "::1")]
    [InlineData("::7f00:1", "::808:808")]
    [InlineData("::ffff:10.0.0.1", "::ffff:127.0.0.1")]
    [InlineData("64:ff9b::10.0.0.1", "64:ff9b::169.254.169.254")]
    [InlineData("64:ff9b:1::", "64:ff9b:1:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("100::", "100::ffff:ffff:ffff:ffff")]
    [InlineData("2001::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("2002:a00:1::", "2002:c0a8:101::1")]
    [InlineData("3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("5f00::", "5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("fe80::1", "fe80::1%1")]
    [InlineData("fec0::", "feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [InlineData("ff00::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    public void A_special_purpose_block_is_not_public_from_its_first_to_its_last_address(string first, string last) =>
        Assert.Equal((false, false), (NetworkAddress.IsPublic(IPAddress.Parse(first)), NetworkAddress.IsPublic(IPAddress.Parse(last))));

    [Theory]
    [InlineData("1.0.0.0", "9.255.255.255")]
    [InlineData("11.0.0.0", "100.63.255.255")]
    [InlineData("100.128.0.0", "126.255.255.255")]
    [InlineData("128.0.0.0", "169.253.255.255")]
    [InlineData("169.255.0.0", "172.15.255.255")]
    [InlineData("172.32.0.0", "191.255.255.255")]
    [InlineData("192.0.1.0", "192.0.3.0")]
    [InlineData("192.88.98.255", "192.88.100.0")]
    [InlineData("192.167.255.255", "192.169.0.0")]
    [InlineData("198.17.255.255", "198.20.0.0")]
    [InlineData("198.51.99.255", "198.51.101.0")]
    [InlineData("203.0.112.255", "223.255.255.255")]
    [InlineData("::ffff:8.8.8.8", "64:ff9b::8.8.8.8")]
    [InlineData("2000::", "2001:200::")]
    [InlineData("2001:db7:ffff::", "2001:db9::")]
    [InlineData("2002:808:808::1", "2003::")]
    [InlineData("2606:4700::1111", "3ffe:ffff::")]
    public void What_lies_beside_them_is_public(string one, string other) =>
        Assert.Equal((true, true), (NetworkAddress.IsPublic(IPAddress.Parse(one)), NetworkAddress.IsPublic(IPAddress.Parse(other))));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1.")]
    [InlineData("0x7f.1")]
    [InlineData("0x7f000001")]
    [InlineData("2130706433")]
    [InlineData("0177.0.0.1")]
    [InlineData("10.1")]
    [InlineData("①②⑦.0.0.1")]
    [InlineData("127。0。0。1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:10.0.0.1]")]
    [InlineData("localhost")]
    [InlineData("LOCALHOST.")]
    [InlineData("a.localhost")]
    [InlineData("printer.local")]
    [InlineData("metadata.google.internal")]
    [InlineData("nas.home.arpa")]
    [InlineData("intranet")]
    [InlineData("256.1.1.1")]
    [InlineData("1.2.3.4.5")]
    [InlineData("example.0x7f")]
    [InlineData("a..b")]
    [InlineData("")]
    public void A_host_that_only_a_private_network_knows_is_told_without_a_look_up(string host) => Assert.False(NetworkAddress.IsPublicHost(host));

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("0x8.0x8.2056", true)]
    [InlineData("[2606:4700::1111]", true)]
    [InlineData("example.org", null)]
    [InlineData("example.org.", null)]
    [InlineData("notlocal.mylocal", null)]
    [InlineData("bücher.example", null)]
    public void Of_other_names_only_the_connection_can_tell(string host, bool? expected) => Assert.Equal(expected, NetworkAddress.IsPublicHost(host));

    [Fact]
    public void A_host_that_is_no_text_is_not_public() => Assert.False(NetworkAddress.IsPublicHost("\ud800.example"));

    [Fact]
    public void Addresses_of_this_machine_are_known() =>
        Assert.Equal(
            (true, true, false),
            (NetworkAddress.IsOwn(IPAddress.Loopback), NetworkAddress.IsOwn(IPAddress.Parse("::ffff:127.0.0.1")), NetworkAddress.IsOwn(IPAddress.Parse("8.8.8.8"))));
}
