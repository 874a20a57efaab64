package com.viewra;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.viewra.bench.Bench;
import com.viewra.bench.Figure;
import com.viewra.bench.Series;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Shows what benches find: a table that grows line by line, or one JSON document at the end.
final class BenchPrinter implements Bench.Report {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.USE_DEFAULTS))
            .build();
    private final boolean json;
    private final List<Measured> all = new ArrayList<>();

    BenchPrinter(boolean json) {
        this.json = json;
    }

    record Document(List<Measured> benches) {}

    record Measured(String name, List<Row> figures, List<String> missing) {}

    record Row(
            String name,
            String unit,
            Spread ours,
            Optional<String> peer,
            Optional<Spread> theirs,
            Optional<Double> ratio) {
        static Row of(Figure figure) {
            return new Row(
                    figure.name(),
                    figure.unit(),
                    Spread.of(figure.ours()),
                    figure.peer().map(Figure.Peer::name),
                    figure.peer().map(peer -> Spread.of(peer.values())),
                    figure.ratio());
        }
    }

    record Spread(int count, double median, double p95) {
        static Spread of(Series series) {
            return new Spread(series.values().size(), series.median(), series.p95());
        }
    }

    void begin(Bench bench) {
        all.add(new Measured(bench.name(), new ArrayList<>(), new ArrayList<>()));
        if (json) return;
        Console.say("");
        Console.say("%-78s %10s %10s %5s %7s  %s".formatted(bench.name(), "median", "p95", "", "ratio", "peer"));
    }

    @Override
    public void doing(String what) {
        if (!json && Console.isTerminal()) Console.sayOver("... " + what, false);
    }

    @Override
    public void measured(Figure figure) {
        Row row = Row.of(figure);
        all.getLast().figures.add(row);
        say(line(row));
    }

    @Override
    public void missing(String sentence) {
        all.getLast().missing.add(sentence);
        say(sentence);
    }

    void end() throws IOException {
        if (json) Console.say(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new Document(all)));
    }

    private void say(String line) {
        if (json) return;
        if (Console.isTerminal()) Console.sayOver(line, true);
        else Console.say(line);
    }

    private static String line(Row row) {
        String figure =
                "%-78s %10s %10s %-5s".formatted(row.name, number(row.ours.median), number(row.ours.p95), row.unit);
        if (row.theirs.isEmpty()) return figure.stripTrailing();
        return "%s %7.2f  %s, %s"
                .formatted(figure, row.ratio.orElseThrow(), row.peer.orElseThrow(), number(row.theirs.get().median));
    }

    private static String number(double value) {
        return value < 10 ? "%.2f".formatted(value) : "%,.0f".formatted(value);
    }
}
