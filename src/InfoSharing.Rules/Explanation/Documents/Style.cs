using System.Security.Cryptography;
using System.Text;

namespace InfoSharing.Rules.Explanation;

/// <summary>The look of a page: for a wide window, a phone, the dark and paper.</summary>
internal static class Style
{
    /// <summary>The style sheet. Every colour is a variable, so that a test can reckon each contrast in the light and in the dark.</summary>
    public static readonly string Sheet = """
        :root{--ground:#ffffff;--sheet:#f5f6f4;--line:#c9cec9;--edge:#767d78;--ink:#1b2320;--soft:#4c5651;--link:#0b5566;
        --go:#17623a;--go-tint:#e6f2ea;--ask:#7a4b00;--ask-tint:#fcf1dc;--stop:#99202a;--stop-tint:#fbe9e9;--aside:#545d58;--aside-tint:#eef0ee;--plain:#25505c;--plain-tint:#e7f0f2}
        @media (prefers-color-scheme:dark){:root{--ground:#141917;--sheet:#1d2421;--line:#3a4540;--edge:#8a958f;--ink:#e7ece9;--soft:#b3beb8;--link:#85cfe2;
        --go:#8bd8a8;--go-tint:#17301f;--ask:#f1c777;--ask-tint:#352708;--stop:#ffaaa6;--stop-tint:#3d1719;--aside:#b3beb8;--aside-tint:#262d2a;--plain:#9fd3e0;--plain-tint:#16303a}}
        *{box-sizing:border-box}
        html{font-size:100%;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
        body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;overflow-wrap:break-word}
        a{color:var(--link);text-underline-offset:.15em}
        a:hover{text-decoration-thickness:.15em}
        :focus-visible{outline:3px solid var(--link);outline-offset:3px;border-radius:2px}
        main:focus{outline:none}
        .skip{position:absolute;left:-999rem;top:0;background:var(--ground);padding:.75rem 1rem;z-index:1}
        .skip:focus{left:.5rem;top:.5rem}
        header,footer,main{max-width:74rem;margin:0 auto;padding:0 1.25rem}
        header{padding-top:1.5rem}
        .kind{margin:0;color:var(--soft);font-weight:600}
                nav{font-size:.9375rem}
        nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:0 1.1rem}
        nav a{display:inline-block;padding:.3rem 0;min-height:24px}
        main>*{min-width:0;max-width:54rem}
        .lead{margin:1rem 0 1.25rem;padding:1.25rem 1.5rem 1.4rem;border-left:.5rem solid var(--plain);background:var(--plain-tint);border-radius:0 .5rem .5rem 0}
        h1{margin:0 0 .5rem;font-size:clamp(1.75rem,1.2rem + 2.4vw,2.6rem);line-height:1.15;letter-spacing:-.015em;text-wrap:balance}
        h2{margin:0 0 .75rem;font-size:1.45rem;line-height:1.25;letter-spacing:-.01em}
        h3{margin:1.4rem 0 .5rem;font-size:1.0625rem;line-height:1.4}
        section{margin:0 0 2.5rem;padding-top:1.4rem;border-top:1px solid var(--line)}
        .chapters{margin-top:1.25rem}
        p{margin:.5rem 0}
        .marks{margin:0 0 .75rem}
        ul,ol{margin:.5rem 0;padding-left:1.35rem}
        li{margin:.35rem 0}
        li>p{color:var(--soft);margin:.15rem 0}
        code{font:.9em ui-monospace,"SFMono-Regular",Menlo,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}
        .mark{display:inline-block;padding:.05em .55em;border:1px solid currentColor;border-radius:1em;font-size:.875rem;font-weight:600;line-height:1.5}
        .go{--tone:var(--go);--tint:var(--go-tint)}
        .ask{--tone:var(--ask);--tint:var(--ask-tint)}
        .stop{--tone:var(--stop);--tint:var(--stop-tint)}
        .aside{--tone:var(--aside);--tint:var(--aside-tint)}
        .plain{--tone:var(--plain);--tint:var(--plain-tint)}
        .lead{border-color:var(--tone);background:var(--tint)}
        .mark,.notice{color:var(--tone);background:var(--tint)}
        .notice{padding:.7rem 1rem;border-left:.3rem solid var(--tone);color:var(--ink);border-radius:0 .35rem .35rem 0}
        .card{margin:.75rem 0;padding:.8rem 1.1rem;background:var(--sheet);border:1px solid var(--line);border-left:.35rem solid var(--tone);border-radius:.35rem}
        .card h3{margin:0}
        .card>:last-child,.lead>:last-child,.notice>:last-child{margin-bottom:0}
        .card .mark{margin-left:.25rem;vertical-align:.06em}
        .checks{list-style:none;padding:0}
        .checks li{margin:0;border-bottom:1px solid var(--line)}
        .checks label{display:flex;gap:.8rem;padding:.55rem .25rem;cursor:pointer}
        .checks input{flex:none;width:1.5rem;height:1.5rem;margin:.05rem 0 0;accent-color:var(--link)}
        .checks strong{display:inline-block;min-width:4.1rem}
        .checks .must{color:var(--stop)}
        .checks .should{color:var(--ask)}
        .checks .could{color:var(--soft)}
        .note{color:var(--soft)}
        table{width:100%;table-layout:fixed;margin:1rem 0 1.5rem;border-collapse:collapse;font-size:1rem}
        caption{padding:.25rem 0 .5rem;text-align:left;font-weight:600}
        th,td{padding:.6rem .75rem .6rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400}
        thead th{border-bottom:2px solid var(--edge);color:var(--soft);font-size:.9375rem;font-weight:600}
        tbody th{color:var(--soft);font-size:.9375rem}
        tbody th strong{display:block;color:var(--ink);font-size:1rem}
        table:has(td .mark) thead th:first-child{width:28%}
        table:has(td .mark) thead th:nth-child(2){width:20%}
        td .mark{white-space:nowrap}
        details{margin:1rem 0;border:1px solid var(--line);border-radius:.35rem}
        summary{padding:.65rem 1rem;cursor:pointer;font-weight:600;color:var(--link)}
        details>div{padding:0 1rem .75rem}
        .path{margin:1rem 0}
        .path svg{display:block;width:100%;height:auto;font-family:inherit}
        .path .wide{max-width:60rem}
        .path .narrow{display:none;max-width:24rem;margin:0 auto}
        .path rect{fill:var(--tint);stroke:var(--tone);stroke-width:1.5}
        .path .aside rect{stroke-dasharray:5 4}
        .path .outcome rect{stroke-width:3}
        .path .sign{fill:none;stroke:var(--tone);stroke-width:3;stroke-linecap:round;stroke-linejoin:round}
        .path .arrow{fill:none;stroke:var(--edge);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
        .path text{fill:var(--ink);font-size:15px}
        .path .step{font-weight:600}
        .path .status{fill:var(--tone);font-size:14px;font-weight:600}
        .path .outcome .step{font-size:17px}
        figcaption{margin-top:.6rem;color:var(--soft);font-size:.9375rem}
        footer{border-top:1px solid var(--line);padding-top:1rem;padding-bottom:3rem;color:var(--soft);font-size:.9375rem}
        footer p{max-width:60rem}
        @media (min-width:64rem){.with-nav{display:grid;grid-template-columns:11rem minmax(0,1fr);grid-template-rows:auto 1fr;gap:0 3rem}.with-nav>.lead{grid-column:2}.with-nav>.chapters{grid-column:2}
        nav{grid-column:1;grid-row:1/3;position:sticky;top:1rem;align-self:start;margin-top:1rem;max-height:calc(100vh - 2rem);overflow:auto}nav ul{display:block}nav li{margin:0}}
        @media (max-width:40rem){header,footer,main{padding-left:1rem;padding-right:1rem}.lead{margin-left:-1rem;margin-right:-1rem;padding:1rem 1rem 1.1rem .9rem;border-radius:0}
        .path .wide{display:none}.path .narrow{display:block}
        table,caption,tbody,tr,th,td{display:block;width:auto}thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        tbody tr{padding:.7rem 0;border-bottom:1px solid var(--line)}tbody th,tbody td{width:auto;padding:.15rem 0;border:0}
        details>div{padding:0 .75rem .5rem}.card .mark{margin-left:0}td .mark{margin:.15rem 0}}
        @media (forced-colors:active){.path rect{fill:Canvas;stroke:CanvasText}.path text,.path .status{fill:CanvasText}.path .sign,.path .arrow{stroke:CanvasText}}
        @media print{:root{--ground:#ffffff;--sheet:#ffffff;--line:#c9cec9;--edge:#767d78;--ink:#1b2320;--soft:#4c5651;--link:#0b5566;--go:#17623a;--go-tint:#ffffff;--ask:#7a4b00;--ask-tint:#ffffff;--stop:#99202a;--stop-tint:#ffffff;--aside:#545d58;--aside-tint:#ffffff;--plain:#25505c;--plain-tint:#ffffff}
        @page{margin:16mm 15mm}html{font-size:12.5px}nav,.skip,details:not([open]){display:none}.with-nav{display:block}header,footer,main,main>*{max-width:none;padding-left:0;padding-right:0}
        section{margin-bottom:1.2rem;padding-top:.8rem}.lead{margin:.6rem 0 1.2rem;border:1.5pt solid var(--tone);border-left-width:6pt}h2,h3,caption,thead{break-after:avoid}
        .card,.checks li,tr,.path svg,.notice,li{break-inside:avoid}.path .wide{display:block}.path .narrow{display:none}a{color:inherit}#sources li a::after{content:" (" attr(href) ")";font-size:8.5pt;overflow-wrap:anywhere}
        .checks input{appearance:none;border:1.2pt solid #1b2320;border-radius:2pt;width:11pt;height:11pt}}
        """.ReplaceLineEndings("\n");

    /// <summary>What the page's security policy knows the style sheet by.</summary>
    public static readonly string Hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)));
}
