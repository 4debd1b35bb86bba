namespace Plenum.Figures.Reports;

/// <summary>The method, short enough to be read: what is solved, what is assumed, what is left out.</summary>
internal static class MethodSection
{
    private const string Body = """
        <h3>What is compared</h3>
        <p>Two worlds that are the same in everything but the measures of the scenario. Every number is the difference between them, in percent of the world without the measures; none is a forecast of what will happen.</p>
        <h3>Trade in one year</h3>
        <p>Countries trade in many sectors, and sectors buy from each other. A sector’s unit cost follows wages and the prices of its inputs; a buyer spreads spending over suppliers by their costs, and spreads it the more sharply the higher the trade elasticity θ of the sector (Caliendo and Parro 2015). In ratios to the baseline (a hat is new over old):</p>
        <p class="eq">ĉ<sup>j</sup><sub>n</sub> = ŵ<sub>n</sub><sup>γ</sup> ∏<sub>k</sub> (P̂<sup>k</sup><sub>n</sub>)<sup>γ<sub>k</sub></sup> &#160;&#160; P̂<sup>j</sup><sub>n</sub> = [ Σ<sub>i</sub> π<sup>j</sup><sub>ni</sub> λ̂<sup>j</sup><sub>i</sub> (κ̂<sup>j</sup><sub>ni</sub> ĉ<sup>j</sup><sub>i</sub>)<sup>−θ</sup> ]<sup>−1/θ</sup> &#160;&#160; π′<sup>j</sup><sub>ni</sub> = π<sup>j</sup><sub>ni</sub> λ̂<sup>j</sup><sub>i</sub> (κ̂<sup>j</sup><sub>ni</sub> ĉ<sup>j</sup><sub>i</sub> / P̂<sup>j</sup><sub>n</sub>)<sup>−θ</sup></p>
        <p>Goods markets clear, incomes are wages, tariff revenue and the transfers of the chosen deficit rule, and wages move until every country’s labour is employed. A solution counts only when each block of equations holds to one part in ten billion; otherwise nothing is reported. Real income is income over the price of final spending, exactly, not to first order.</p>
        <h3>A seat</h3>
        <p>Two countries are joined by the forums both sit in; a forum weighs more the more it binds. Leaving lowers the joint participation of a pair. That has two consequences, both assumptions with wide ranges: trade in services that rest on common rules becomes dearer, and access to each other’s ideas becomes narrower. For mere declarations half of the belief is that a seat costs nothing, because no study finds that it does. What others do in answer to an absence is another decision and stands in layers of its own.</p>
        <h3>Ideas over time</h3>
        <p>Technology grows by learning. Each year a sector of a country learns from its suppliers (the trade channel) and, if it makes AI, from whom its researchers write with and whose open models it builds on:</p>
        <p class="eq">λ̂<sub>t+1</sub> = [ λ̂<sub>t</sub> + g (Ĉ<sub>t</sub>)<sup>φ</sup> Σ<sub>c</sub> m<sub>c</sub> L<sup>c</sup><sub>t</sub> ] / (1 + g)</p>
        <p>L<sup>c</sup> is what channel c brings, a mean of the sources’ technology to the power β with today’s ties as weights and the access that the scenario leaves; Ĉ is computing power, g the growth of AI knowledge, m<sub>c</sub> the weights of the channels. No study identifies m<sub>c</sub>; the draws vary them freely. With nothing changed every ratio stays one.</p>
        <p>The law by which trade carries ideas is not settled either. Learning from suppliers rewards a wide choice of sources; other laws do not. They are shown beside each other under <a href="#variants">variants</a>.</p>
        <h3>From AI knowledge to incomes</h3>
        <p>The sectors that use AI become more productive with AI knowledge, in proportion to their exposure, so that the baseline’s years of AI growth are worth the assumed dividend of world income. Published dividends differ twentyfold. The headline is therefore the delay in months, which does not depend on the dividend:</p>
        <p class="eq">delay = −12 ln Â / ln(1 + g)</p>
        <h3>Ranges</h3>
        <p>Every uncertain parameter is drawn from its belief, all at once, and the whole scenario is solved for each draw. The median leads; half of the draws lie in the 50% range, nine in ten in the 90% range; “sign sure” is the share of draws with the sign of the median. Ranges are what parameters do within one model and one scenario; other models and other scenarios stand beside them.</p>
        <h3>What is not in it</h3>
        <ul>
        <li>Wars, accidents, arms races and the safety of AI itself: the model prices access and trade, not risk.</li>
        <li>Capital and firms that move; unemployment on the way; anything within a year.</li>
        <li>Channels for which the world has no table: they are off, and the section on channels names those that are on.</li>
        <li>Good will. If a seat builds trust that later binds more, the model does not see it.</li>
        </ul>
        """;

    public static void Write(Html html, ReportInput input) => Write(html);

    public static void Write(Html html) => html.Raw(Body);
}
