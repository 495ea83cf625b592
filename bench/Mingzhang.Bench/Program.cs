using BenchmarkDotNet.Running;
using Mingzhang.Bench;

// speed: the installed tool from outside, as a user meets it. Anything else: BenchmarkDotNet over the stages in process.
if (args is ["speed", .. var rest])
{
    return Speed.Run(rest);
}

BenchmarkSwitcher.FromAssembly(typeof(Speed).Assembly).Run(args);
return 0;
