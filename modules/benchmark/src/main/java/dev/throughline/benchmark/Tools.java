package dev.throughline.benchmark;

import java.util.List;

/// Which of other people's programs are there. A measurement needs all of them; a smoke run says what it leaves out.
record Tools(boolean wrk, boolean npm, boolean pgbench) {

    private static final String NO_NPM =
            "npm is not installed, so there is no peer: \"apt-get install npm\", or Node from nodejs.org.";
    private static final String NO_PGBENCH =
            "pgbench is not installed, so there is no floor: \"apt-get install postgresql-contrib\".";

    static Tools find(Settings settings, List<String> skipped) {
        var tools = new Tools(
                Command.installed(Wrk.command()), Command.installed("npm"), Command.installed(Floor.command()));
        note(tools.wrk, Wrk.MISSING, settings, skipped);
        if (settings.does(Part.COMPARISON)) {
            note(tools.npm, NO_NPM, settings, skipped);
            note(tools.pgbench, NO_PGBENCH, settings, skipped);
        }
        return tools;
    }

    private static void note(boolean there, String missing, Settings settings, List<String> skipped) {
        if (!there && !settings.lenient()) {
            throw new IllegalStateException(missing);
        }
        if (!there) {
            skipped.add(missing);
        }
    }
}
