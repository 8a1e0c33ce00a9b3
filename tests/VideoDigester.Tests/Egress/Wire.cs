using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace VideoDigester.Tests.Egress;

/// <summary>HTTP by hand, for both sides.</summary>
internal static class Wire
{
    private const string Subject = "CN=video.example";

    /// <summary>Reads up to the end, or to a reset.</summary>
    public static async Task<string> ReadToEndAsync(this Stream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await stream.ReadAsync(buffer, deadline.Token) is var read and > 0)
            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        return text.ToString();
    }

    public static async Task<string> ReadHeadAsync(this Stream stream, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new byte[1];
        while (!text.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer, cancellationToken) > 0)
            text.Append((char)buffer[0]);
        return text.ToString();
    }

    public static ValueTask SendAsync(this Stream stream, string text) => stream.WriteAsync(Encoding.Latin1.GetBytes(text));

    /// <summary>Answers one request with its own head as the body.</summary>
    public static async Task EchoHeadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = await stream.ReadHeadAsync(cancellationToken);
        await stream.SendAsync($"HTTP/1.1 200 OK\r\nContent-Length: {head.Length}\r\nConnection: close\r\n\r\n{head}");
    }

    public static async Task<NetworkStream> OpenAsync(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port);
        return new NetworkStream(socket, ownsSocket: true);
    }

    public static HttpClient Client(Uri proxy) => new(new SocketsHttpHandler
    {
        Proxy = new WebProxy(proxy),
        UseProxy = true,
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == Subject },
    });

    public static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(Subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}
