using Plenum.Data.Evidence;
using Plenum.Evidence.Audit;

namespace Plenum.Cli.Commands.Evidence;

/// <summary>A dossier of the evidence for readers of the terminal.</summary>
internal static class EvidenceDossierText
{
    /// <summary>Writes the dossier for a reader.</summary>
    public static void Write(TextWriter output, EvidenceDossier d)
    {
        var library = EvidenceWriting.Library;
        output.Write($"{d.Match.Name}\n{d.Entity?.Type ?? d.Match.Kind}, {d.Match.Id} ({EvidenceDossier.MarkOf(d.Match)})\n");
        if (d.Entity is { Note.Length: > 0 })
            output.Write(d.Entity.Note + "\n");
        foreach (var r in d.Relations)
            output.Write($"  {NameOf(r.Subject)} {r.Verb.Replace('_', ' ')} {NameOf(r.Target)}{(r.Year.Length > 0 ? ", " + r.Year : "")} ({r.ClaimId}; {r.Mark})\n");
        foreach (var f in d.Forums)
        {
            output.Write($"  forum {f.Forum.Id}, {f.Forum.Date}: {f.Forum.Name} ({f.Mark})\n");
            var seats = library.Forums.SeatsOf(f.Forum.Id).Where(s => d.Country.Length == 0 || s.Country == d.Country);
            foreach (var group in seats.GroupBy(s => (s.Status, s.Mark.Status)).OrderByDescending(g => g.Count()))
                output.Write($"    {group.Key.Item1.Replace('_', ' ')} ({group.Key.Item2}): {string.Join(" ", group.Select(s => s.Country))}\n");
            if (d.Country.Length == 0)
                output.Write($"    {EvidenceWriting.SourceLine(f.SourceId)}\n");
        }

        foreach (var m in d.Measures)
            output.Write($"  measure {m.Id}: {m.Instrument}; {string.Join(";", m.Imposers)} toward {string.Join(";", m.Targets)}; effective {m.Effective}; {m.State} ({m.Mark})\n    {m.Description}\n");
        foreach (var i in d.Indicators)
            output.Write($"  {i.Name} {i.Country} {i.Year}: {i.Value} {i.Unit}{(i.Note.Length > 0 ? $", {i.Note}" : "")} ({i.Mark}) [{i.SourceId}]\n");
        foreach (var p in d.Lineage)
            output.Write($"  {p.DerivedModel} ({p.DerivedOrganization}) is built on {p.BaseModel} ({p.BaseOrganization}); snapshot {p.Snapshot}\n");
        if (d.Claims.Count > 0)
            output.Write("\n");
        var data = new Lazy<AuditData>(AuditSource.AtHand);
        foreach (var c in d.Claims)
            EvidenceClaimsCommand.Story(output, c, ClaimAudit.Recomputed.Contains(c.Id) ? ClaimAudit.Check(c.Id, data.Value) : null);
        foreach (var s in d.Sources)
            output.Write($"  {EvidenceWriting.SourceLine(s.Id)}; {s.Licence} ({s.Mark})\n");
    }

    private static string NameOf(string entity) => EvidenceWriting.Library.Entities.FirstOrDefault(e => e.Id == entity)?.Name ?? entity;
}
