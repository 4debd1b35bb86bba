using Plenum.Figures.Drawing;

namespace Plenum.Figures.Reports;

/// <summary>The style sheet of report and brief: one column on screens, A4 in print, light and dark.</summary>
internal static class ReportStyle
{
    private const string Rules = """
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%}
        body{margin:0;background:var(--pl-paper);color:var(--pl-text);font:16px/1.5 'Helvetica Neue',Helvetica,Arial,'Liberation Sans',sans-serif}
        main,header.top,footer{max-width:800px;margin:0 auto;padding:0 20px}
        header.top{padding-top:28px}
        h1{font-size:30px;line-height:1.2;margin:6px 0 8px}
        h2{font-size:23px;line-height:1.25;margin:44px 0 10px;padding-top:12px;border-top:2px solid var(--pl-text)}
        h3{font-size:17.5px;line-height:1.3;margin:26px 0 6px}
        p{margin:0 0 12px;max-width:70ch}
        ul,ol{padding-left:22px;margin:0 0 14px;max-width:72ch}
        li{margin:0 0 6px}
        a{color:var(--pl-c1)}
        .brand{font-weight:700;letter-spacing:.02em;margin:0}
        .brand span{font-weight:400;color:var(--pl-muted)}
        .question{color:var(--pl-muted);font-size:17px}
        .answer{font-size:21px;line-height:1.4;font-weight:700;margin:16px 0 18px;max-width:none}
        .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(165px,1fr));gap:12px;margin:0 0 18px;padding:0;list-style:none;max-width:none}
        .tiles li{background:var(--pl-blank);padding:12px 14px;margin:0;border-radius:3px}
        .tiles b{display:block;font-size:25px;line-height:1.2;white-space:nowrap}
        .tiles span.what{display:block;font-size:13.5px}
        .tiles span.range{display:block;font-size:13px;color:var(--pl-muted)}
        .lead{font-size:17px;max-width:72ch}
        .facts,.small,figcaption{font-size:13px;color:var(--pl-muted)}
        nav ol{columns:2;column-gap:32px;font-size:15px}
        figure{margin:18px 0 22px;break-inside:avoid}
        figure svg{display:block;width:100%}
        .narrow{display:none}
        @media screen and (max-width:560px){.wide{display:none}.narrow{display:block}main,header.top,footer{padding:0 10px}h1{font-size:25px}.answer{font-size:18.5px}nav ol{columns:1}caption span{display:block;max-width:calc(100vw - 24px)}}
        .scroll{overflow-x:auto;margin:0 0 20px}
        .scroll:focus-visible,a:focus-visible,summary:focus-visible{outline:3px solid var(--pl-c1);outline-offset:2px}
        table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.35}
        caption{text-align:left;font-weight:700;padding:0 0 6px}
        th,td{text-align:left;vertical-align:top;padding:5px 10px 5px 0;border-bottom:1px solid var(--pl-grid)}
        thead th{border-bottom:1.5px solid var(--pl-axis);font-size:13px;color:var(--pl-muted);vertical-align:bottom}
        tbody th{font-weight:400;min-width:8.5em}
        thead th.n{white-space:normal}
        .claims tbody th,.params tbody th{min-width:0}.claims{table-layout:fixed;overflow-wrap:anywhere;min-width:620px}.claims th:nth-child(1){width:7%}.claims th:nth-child(2){width:28%}.claims th:nth-child(4){width:15%}.claims th:nth-child(5){width:12%}.params tbody th{width:18%}
        .n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
        .none{color:var(--pl-muted)}
        .tag{display:inline-block;padding:0 6px;border-radius:3px;border:1px solid var(--pl-axis);font-size:12.5px;white-space:nowrap}
        .tag.bad{border-color:var(--pl-accent);color:var(--pl-accent)}
        .tag.good{border-color:var(--pl-c3);color:var(--pl-c3)}
        .eq{font-family:Georgia,'Times New Roman','Liberation Serif',serif;font-size:1.05em;overflow-x:auto;max-width:none}
        pre{white-space:pre-wrap;background:var(--pl-blank);padding:12px;font-size:13px;overflow-wrap:anywhere}
        code{overflow-wrap:anywhere;font-size:.92em}
        .skip{position:absolute;left:-999px}
        .skip:focus{left:8px;top:8px;background:var(--pl-paper);padding:8px}
        footer{padding-top:20px;padding-bottom:40px;border-top:1px solid var(--pl-grid);margin-top:40px}
        @media print{
        @page{size:A4;margin:15mm 16mm}
        body{font-size:10.5pt;line-height:1.4}
        main,header.top,footer{max-width:none;padding:0}
        h1{font-size:20pt}h2{font-size:15pt;margin-top:20pt}h3{font-size:12pt}
        h1,h2,h3,caption{break-after:avoid}caption,caption span{break-inside:avoid}caption span{display:block}
        .answer{font-size:13.5pt}.tiles b{font-size:16pt}.tiles{grid-template-columns:repeat(4,1fr);gap:8pt}
        .lead{font-size:11pt}p.small{font-size:8.4pt}table{font-size:8.6pt}.scroll{overflow:visible}tr,li,figure,pre{break-inside:avoid}thead{display:table-header-group;break-after:avoid}tbody tr:first-child{break-before:avoid}
        p,ul,ol,.lead{max-width:none}thead th{font-size:8.2pt}.tag{font-size:7.6pt;padding:0 3pt}p{orphans:3;widows:3}td .small,th .small{font-size:8pt}
        section.page{break-before:page}
        nav{break-inside:avoid}nav ol{columns:3;font-size:9pt}nav li{margin:0 0 2pt}
        a{color:inherit;text-decoration:none}
        .skip{display:none}.claims{min-width:0}
        }
        """;

    /// <summary>The whole style sheet.</summary>
    public static string Sheet { get; } = Theme.ForPage() + "\n" + Rules;

    /// <summary>What the brief changes: two printed pages.</summary>
    public const string Brief = """
        .brief p,.brief li{max-width:none}
        .two{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:22px;align-items:start}
        .two h2{margin-top:18px}.two figure{margin:10px 0}
        @media screen and (max-width:640px){.two{grid-template-columns:1fr}}
        @media print{.brief{font-size:9.2pt;line-height:1.3}.brief h1{font-size:17pt;margin:2pt 0 4pt}.brief h2{font-size:12pt;margin:7pt 0 3pt;padding-top:4pt}
        .brief .answer{font-size:11.5pt;margin:5pt 0 7pt}.brief .question{margin:0 0 4pt;font-size:10.5pt}.two{gap:12pt}.two h2{margin-top:4pt}.two figure{margin:2pt 0}
        .brief li{margin:0 0 2.5pt}.brief ul{padding-left:13pt;margin:0 0 5pt}.brief p{margin:0 0 5pt}.brief p.small{font-size:8pt}.brief .scroll{margin-bottom:5pt}.brief table{line-height:1.22;font-size:8.4pt}.brief th,.brief td{padding:1.5pt 5pt 1.5pt 0}
        .brief tbody th{min-width:19em}.two tbody th{min-width:0}.brief .tiles{margin:0 0 5pt;padding:0}.brief .tiles li{padding:5pt 7pt}.brief .tiles b{font-size:14pt}.brief .tiles span.what,.brief .tiles span.range{font-size:8pt}
        .brief caption{padding:0 0 2pt}.brief footer{margin-top:5pt;padding:4pt 0 0}.brief footer p{font-size:7pt;margin:0 0 2pt}}
        """;
}
