package dev.throughline.benchmark;

import java.util.List;

/// Requests a second as bars, both sides of each scenario on a scale of its own, since a tree and a row by id are
/// hundreds of times apart.
record Chart(Report report) {

    private static final int WIDTH = 760;
    private static final int LEFT = 20;
    private static final int NAME = 120;
    private static final int LONGEST = 480;
    private static final int BAR = 18;
    private static final int GROUP = 78;
    private static final int TOP = 52;
    private static final List<String> COLOURS = List.of("#2f6f9f", "#b8b8b8");

    String svg() {
        int height = TOP + GROUP * Scenario.COMPARED.size() + 10;
        var svg = new StringBuilder(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" font-family="system-ui, sans-serif" font-size="13">
                <title>Requests a second of both sides in each scenario</title>
                <rect width="%1$d" height="%2$d" fill="#ffffff"/>
                <text x="%3$d" y="28" font-size="16" font-weight="600" fill="#222222">Requests a second, median of %4$d launches; longer is better</text>
                """.formatted(WIDTH, height, LEFT, report.settings().launches()));
        for (Scenario scenario : Scenario.COMPARED) {
            group(svg, scenario, TOP + GROUP * scenario.ordinal());
        }
        return svg.append("</svg>\n").toString();
    }

    private void group(StringBuilder svg, Scenario scenario, int top) {
        List<String> sides = report.sides();
        double most =
                sides.stream().mapToDouble(side -> rate(side, scenario)).max().orElse(1);
        svg.append("<text x=\"%d\" y=\"%d\" fill=\"#222222\">%s</text>\n".formatted(LEFT, top + 14, scenario.title()));
        for (int place = 0; place < sides.size(); place++) {
            String side = sides.get(place);
            double rate = rate(side, scenario);
            int y = top + 22 + place * (BAR + 4);
            double length = Math.max(1, LONGEST * rate / most);
            svg.append("""
                    <text x="%d" y="%d" fill="#555555">%s</text>
                    <rect x="%d" y="%d" width="%.1f" height="%d" fill="%s"/>
                    <text x="%.1f" y="%d" fill="#222222">%,.0f</text>
                    """.formatted(
                            LEFT,
                            y + 14,
                            side,
                            LEFT + NAME,
                            y,
                            length,
                            BAR,
                            COLOURS.get(place % COLOURS.size()),
                            LEFT + NAME + length + 8,
                            y + 14,
                            rate));
        }
    }

    private double rate(String side, Scenario scenario) {
        return report.median(side, scenario, measured -> measured.load().perSecond());
    }
}
