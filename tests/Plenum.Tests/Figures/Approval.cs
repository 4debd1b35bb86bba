using System.Runtime.CompilerServices;

namespace Plenum.Tests.Figures;

/// <summary>Compares a text with an approved file beside the test; <c>PLENUM_APPROVE=1</c> approves what comes out.</summary>
public static class Approval
{
    public static void Check(string name, string text, [CallerFilePath] string testFile = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(testFile)!, "Approved");
        var approved = Path.Combine(folder, name);
        if (Environment.GetEnvironmentVariable("PLENUM_APPROVE") == "1")
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(approved, text);
            return;
        }

        Assert.True(File.Exists(approved), $"{name} was never approved: run the test with PLENUM_APPROVE=1 and look at the file");
        var expected = File.ReadAllText(approved).ReplaceLineEndings("\n");
        if (expected == text)
            return;
        var received = Path.Combine(Path.GetTempPath(), name);
        File.WriteAllText(received, text);
        var line = expected.Split('\n').Zip(text.Split('\n')).TakeWhile(p => p.First == p.Second).Count() + 1;
        Assert.Fail($"{name} differs from the approved file from line {line}; what came out is in {received}");
    }
}
