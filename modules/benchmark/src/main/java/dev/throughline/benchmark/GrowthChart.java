package dev.throughline.benchmark;

import java.util.List;

/// Processor time of a request, a row of two panels for each scenario: a curve against the size of the organisation
/// that asks, and bars for a small one in different company. All panels of a row have one scale, which begins at zero.
record GrowthChart(GrowthReport report) {

    private static final int WIDTH = 820;
    private static final int LEFT = 60;
    private static final int TOP = 60;
    private static final int ROW = 190;
    private static final int PLOT = 110;
    private static final int CURVE = 330;
    private static final int BARS = 470;
    private static final int LONGEST = 200;
    private static final int BAR = 16;
    private static final String DARK = "#222222";
    private static final String BLUE = "#1f5f8f";
    private static final String RUST = "#b3541e";

    String svg() {
        int height = TOP + ROW * Scenario.READING.size();
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" aria-labelledby="title desc" font-family="system-ui, sans-serif" font-size="12">
                <title id="title">Processor time of a request against size and number of organisations</title>
                <desc id="desc">%3$s</desc>
                <rect width="%1$d" height="%2$d" fill="#ffffff"/>
                <text x="16" y="26" font-size="16" font-weight="600" fill="%4$s">Processor time of a request in ms, median of %5$d launches; less is better</text>
                <text x="16" y="46" fill="%4$s">Left: by target conditions of the organisation that asks. Right: an organisation of 64 in different company.</text>
                """.formatted(
                        WIDTH, height, description(), DARK, report.settings().launches()));
        for (int row = 0; row < Scenario.READING.size(); row++) {
            panels(svg, Scenario.READING.get(row), TOP + ROW * row);
        }
        return svg.append("</svg>\n").toString();
    }

    /// All that the picture shows, for whoever does not see it.
    private String description() {
        var text = new StringBuilder();
        for (Scenario scenario : Scenario.READING) {
            text.append("Server and database together, ")
                    .append(scenario.title())
                    .append(": ");
            for (Asked size : report.sizes()) {
                text.append("%.2f ms with %s target conditions, ".formatted(together(size, scenario), size.name()));
            }
            for (Asked company : report.companies()) {
                text.append("%.2f ms for a small one of %s, ".formatted(together(company, scenario), company.name()));
            }
            text.setLength(text.length() - 2);
            text.append(". ");
        }
        return text.toString().strip();
    }

    private void panels(StringBuilder svg, Scenario scenario, int top) {
        double most = java.util.stream.Stream.concat(report.sizes().stream(), report.companies().stream())
                .mapToDouble(asked -> together(asked, scenario))
                .max()
                .orElse(1);
        svg.append("<text x=\"16\" y=\"%d\" font-weight=\"600\" fill=\"%s\">%s</text>\n"
                .formatted(top + 16, DARK, scenario.title()));
        curves(svg, scenario, top + 44, most);
        bars(svg, scenario, top + 44, most);
    }

    private void curves(StringBuilder svg, Scenario scenario, int top, double most) {
        int bottom = top + PLOT;
        svg.append("""
                <path d="M%1$d %2$dV%3$dH%4$d" fill="none" stroke="#666666"/>
                <text x="%5$d" y="%6$d" text-anchor="end" fill="%8$s">%7$.2f</text>
                <text x="%5$d" y="%3$d" text-anchor="end" fill="%8$s">0</text>
                """.formatted(LEFT, top, bottom, LEFT + CURVE, LEFT - 6, top + 8, most, DARK));
        var together = new StringBuilder();
        var database = new StringBuilder();
        List<Asked> sizes = report.sizes();
        for (Asked size : sizes) {
            double x = x(size);
            double y = bottom - PLOT * together(size, scenario) / most;
            double below = bottom - PLOT * database(size, scenario) / most;
            together.append("%.1f,%.1f ".formatted(x, y));
            database.append("%.1f,%.1f ".formatted(x, below));
            svg.append("""
                    <circle cx="%1$.1f" cy="%2$.1f" r="4" fill="%3$s"/>
                    <rect x="%4$.1f" y="%5$.1f" width="7" height="7" fill="%6$s"/>
                    <text x="%1$.1f" y="%7$d" text-anchor="middle" fill="%8$s">%9$s</text>
                    """.formatted(x, y, BLUE, x - 3.5, below - 3.5, RUST, bottom + 16, DARK, size.name()));
        }
        curve(svg, together.toString(), BLUE, "none");
        curve(svg, database.toString(), RUST, "5 4");
        Asked last = sizes.getLast();
        label(svg, x(last), bottom - PLOT * together(last, scenario) / most - 8, BLUE, "server + database");
        label(svg, x(last), bottom - PLOT * database(last, scenario) / most - 8, RUST, "of it database");
    }

    private static void curve(StringBuilder svg, String points, String colour, String dashes) {
        svg.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>\n"
                .formatted(points.strip(), colour, dashes));
    }

    private static void label(StringBuilder svg, double x, double y, String colour, String words) {
        svg.append("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\" fill=\"%s\">%s</text>\n"
                .formatted(x + 20, y, colour, words));
    }

    private void bars(StringBuilder svg, Scenario scenario, int top, double most) {
        int y = top;
        for (Asked company : report.companies()) {
            double length = Math.max(1, LONGEST * together(company, scenario) / most);
            svg.append("""
                    <text x="%1$d" y="%2$d" fill="%3$s">%4$s</text>
                    <rect x="%1$d" y="%5$d" width="%6$.1f" height="%7$d" fill="%8$s"/>
                    <text x="%9$.1f" y="%10$d" fill="%3$s">%11$.2f</text>
                    """.formatted(
                            BARS,
                            y + 6,
                            DARK,
                            company.name(),
                            y + 11,
                            length,
                            BAR,
                            BLUE,
                            BARS + length + 6,
                            y + 24,
                            together(company, scenario)));
            y += 42;
        }
    }

    /// Sizes are four times each other, so a step is as wide for each.
    private double x(Asked size) {
        double first = Math.log(report.sizes().getFirst().conditions());
        double last = Math.log(report.sizes().getLast().conditions());
        return LEFT + 24 + (CURVE - 60) * (Math.log(size.conditions()) - first) / Math.max(1, last - first);
    }

    private double together(Asked asked, Scenario scenario) {
        return report.median(asked, scenario, Measurement::cpuMillis);
    }

    private double database(Asked asked, Scenario scenario) {
        return report.median(asked, scenario, Measurement::databaseMillis);
    }
}
