using BenchmarkDotNet.Running;
using Mingzhang.Bench;

// pdf-speed: PDFs beside pdftotext. speed: the installed tool from outside, as a user meets it. write-speed: writing by the installed tool. ledger FORMAT SEED PATH: a made-up ledger to try things on. Anything else: BenchmarkDotNet over the stages in process.
if (args is ["pdf-speed", .. var pdf])
{
    return PdfSpeed.Run(pdf);
}

if (args is ["speed", .. var rest])
{
    return Speed.Run(rest);
}

if (args is ["write-speed", .. var write])
{
    return WriteSpeed.Run(write);
}

if (args is ["ledger", .. { Length: 3 } ledger])
{
    return WriteSpeed.Ledger(ledger);
}

BenchmarkSwitcher.FromAssembly(typeof(Speed).Assembly).Run(args);
return 0;
