namespace Mingzhang.Pdf.Security;

/// <summary>How a crypt filter treats data.</summary>
internal enum CryptMethod
{
    /// <summary>Left as it is.</summary>
    Identity,

    /// <summary>RC4 with a key per object.</summary>
    Rc4,

    /// <summary>AES-128 in CBC mode with a key per object.</summary>
    Aes128,

    /// <summary>AES-256 in CBC mode with the file's key.</summary>
    Aes256,
}
