using Plenum.Checks;
using Plenum.Data.Evidence;

namespace Plenum.Tests.Data.Evidence;

/// <summary>Each system of the essay is found under its common name.</summary>
public sealed class Search
{
    private static readonly EvidenceSearch Find = new(EvidenceLibrary.Embedded);

    [Theory]
    [InlineData("AI exports database", "CAIED")]
    [InlineData("China's AI Exports Database", "CAIED")]
    [InlineData("alliance study", "CSET_AIIA")]
    [InlineData("AIIA", "AIIA")]
    [InlineData("talent tracker", "TALENT")]
    [InlineData("AI Index", "AIINDEX")]
    [InlineData("Seoul summit", "SEOUL_SUMMIT")]
    [InlineData("Seoul Ministerial Statement", "SEOUL_MIN")]
    [InlineData("bletchley", "BLETCHLEY")]
    [InlineData("Hiroshima process", "HIROSHIMA_COC")]
    [InlineData("G7", "G7")]
    [InlineData("ENFORCE Act", "ENFORCE")]
    [InlineData("outbound rule", "OUTBOUND")]
    [InlineData("Tesla-Baidu", "TESLA_BAIDU")]
    [InlineData("Full Self Driving", "FSD")]
    [InlineData("Microsoft's OpenAI", "MSFT_OPENAI")]
    [InlineData("Smart Zambia", "SMART_ZMB")]
    [InlineData("Gwadar", "GWADAR")]
    [InlineData("Safe City Islamabad", "SAFE_ISB")]
    [InlineData("Ukraine inspection system", "UKR_SYS")]
    [InlineData("model lineage", "LINEAGE")]
    [InlineData("Yi-34B", "YI34B")]
    [InlineData("Llama 2", "LLAMA2")]
    [InlineData("autonomous weapons", "LAWS")]
    [InlineData("South Korea", "KOR")]
    public void CommonNames(string name, string entity) =>
        Assert.Equal(entity, Assert.Single(Find.Find(name), m => m.Kind == "entity").Id);

    [Theory]
    [InlineData("Digital Silk Road", "DSR2015")]
    [InlineData("OECD AI Principles", "OECD_AIP2019")]
    [InlineData("GPAI", "GPAI2020")]
    [InlineData("Paris summit", "PARIS2025")]
    [InlineData("New Delhi Declaration", "NEWDELHI2026")]
    [InlineData("Council of Europe convention", "COE_FC2024")]
    [InlineData("Pax Silica", "PAX_SILICA2025")]
    [InlineData("REAIM", "REAIM2023")]
    [InlineData("AI Diffusion Rule", "US-DIFFUSION-2025-01")]
    [InlineData("c48", "C48")]
    public void ForumsMeasuresAndClaims(string name, string id) => Assert.Contains(Find.Find(name), m => m.Id == id);

    [Fact]
    public void EveryEntityForumAndMeasureIsFoundByItsName()
    {
        var library = EvidenceLibrary.Embedded;
        Assert.All(library.Entities, e => Assert.Contains(Find.Find(e.Name), m => m.Id == e.Id));
        Assert.All(library.Forums.Forums, f => Assert.Contains(Find.Find(f.Name), m => m.Id == f.Id));
        Assert.All(library.Measures, m => Assert.Contains(Find.Find(m.Instrument), x => x.Id == m.Id));
    }

    [Fact]
    public void NothingFoundNamesTheNearest() =>
        Assert.Contains("Bletchley", Assert.Throws<BadInputException>(() => Find.Find("Bletchly")).Message, StringComparison.Ordinal);
}
