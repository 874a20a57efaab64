package com.viewra;

import com.viewra.api.Tools;
import com.viewra.bench.Bed;
import com.viewra.bench.Bench;
import com.viewra.bench.Benches;
import com.viewra.settings.Environment;
import com.viewra.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Measures the program on this machine. What it starts and writes is its own, so it runs beside a running Viewra.
@Command(
        name = "bench",
        description = "Measure this machine and this program; without names it says what there is.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "What to measure; \"all\" for everything.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--items",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Items in the library that scan and browse make; ${DEFAULT-VALUE} if not given.")
    private int items;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Bench> chosen = chosen();
        if (chosen.isEmpty()) {
            Benches.all().forEach(bench -> Console.say("%-10s %s".formatted(bench.name(), bench.summary())));
            return 0;
        }
        Logging.onlyWarningsOnScreen();
        Closing closing = new Closing();
        Shutdown shutdown = Shutdown.install(closing);
        try {
            run(chosen, closing);
            return 0;
        } finally {
            shutdown.now();
        }
    }

    private List<Bench> chosen() {
        if (names.contains("all")) return Benches.all();
        return names.stream().map(this::bench).toList();
    }

    private Bench bench(String name) {
        return Benches.all().stream()
                .filter(bench -> bench.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no bench \"" + name + "\"; viewra bench says what there is"));
    }

    private void run(List<Bench> chosen, Closing closing) throws IOException, InterruptedException {
        Environment environment = Environment.ofThisMachine();
        Path folder = Files.createDirectories(home.in(environment).toAbsolutePath());
        Tools tools = closing.keep(Core.tools(folder, SettingsFile.open(folder.resolve("settings.json"))));
        BenchPrinter printer = new BenchPrinter(json);
        for (Bench bench : chosen) {
            TemporaryFolder own = closing.keep(TemporaryFolder.create("viewra-bench-"));
            printer.begin(bench);
            bench.run(new Bed(tools, own.path(), environment.ownCommand(), items), printer);
            own.close();
        }
        printer.end();
    }
}
