using System.Globalization;
using Mingzhang.Fuzz;

// bench/fuzz [CASES [SEED [FOLDER]]]: CASES damaged files of each of two sorts, PDF and all others; every corpus PDF cut at each
// kilobyte; and files made to exhaust their reader. Failing files are kept in FOLDER. Ends with 1 when a promise was broken.
var cases = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20_000;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Environment.TickCount & 0xFFFFFF;
var folder = args.Length > 2 ? args[2] : Path.Combine(Path.GetTempPath(), "mingzhang-fuzz");

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
using var run = new FuzzRun(folder);
run.Run("damaged PDF", PdfCases.Damaged(cases, seed));
run.Run("PDF cut at each kilobyte", PdfCases.Cut());
run.Run("PDF made to exhaust", ExhaustingCases.Make(Math.Max(1, cases / 50), seed));
run.Run("damaged DOCX, XLSX, XLS, HTML, MHT, TXT", DocumentCases.Damaged(cases, seed));
return run.Failed ? 1 : 0;
