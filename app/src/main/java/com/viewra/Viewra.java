package com.viewra;

import com.viewra.settings.Environment;
import com.viewra.settings.Settings;
import com.viewra.ui.DesktopApp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The program: reads the command line and runs what it asks for.
@Command(
        name = "viewra",
        description = "A media center: library, player and streaming server.",
        mixinStandardHelpOptions = true,
        version = "Viewra 0.1.0",
        subcommands = {
            DoctorCommand.class,
            ScanCommand.class,
            IdentifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            BenchCommand.class
        })
public final class Viewra implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(Viewra.class);
    private static final int FAILED = 1;
    private final Environment environment = Environment.ofThisMachine();

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--headless", description = "Run the server alone, without a window.")
    private boolean headless;

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = Port.class,
            description = "Port to listen on; 0 for any free one. Default: 8439.")
    private @Nullable Integer port;

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "Address to listen on. Default: all.")
    private @Nullable String bind;

    @Option(
            names = "--library",
            paramLabel = "[KIND:]PATH",
            converter = LibraryOption.Converter.class,
            arity = "1..*",
            description = "Folder to add; KIND is movies, shows, music, photos or mixed.")
    private List<LibraryOption> libraries = new ArrayList<>();

    @Option(names = "--demo", description = "Make a sample library at first use, and open it.")
    private boolean demo;

    private Viewra() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Viewra())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, _) -> complain(e))
                .setExecutionExceptionHandler((e, command, _) -> {
                    if (!(e instanceof IOException)) throw e;
                    command.getErr().println(e.getMessage());
                    return FAILED;
                });
    }

    private static int complain(CommandLine.ParameterException e) {
        CommandLine command = e.getCommandLine();
        command.getErr()
                .println(e.getMessage() + ". "
                        + command.getCommandSpec().qualifiedName()
                        + " --help says what can be given.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    static final class Port implements ITypeConverter<Integer> {
        private static final int LAST = 65_535;

        @Override
        public Integer convert(String text) {
            if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > LAST)
                throw new TypeConversionException("a port is a number from 0 to " + LAST + ", not " + text);
            return Integer.valueOf(text);
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Closing closing = new Closing();
        Shutdown shutdown = Shutdown.install(closing);
        try {
            Core core = Core.open(home.in(environment), environment, closing);
            Product product =
                    Product.open(core, network(core.settings().current().network()), Console.CODES, closing);
            closing.keep(core.watchLibraries());
            WantedLibraries wanted = new WantedLibraries(core);
            for (LibraryOption library : libraries) wanted.addAndScan(library);
            Console.ready(product.server());
            core.warning().ifPresent(Console::say);
            closing.keep(product.watchHealth());
            if (demo) closing.keep(new DemoTask(core, wanted));
            if (headless || !openWindow(product)) new CountDownLatch(1).await(); // until the shutdown hook ends it
            return 0;
        } finally {
            shutdown.now();
        }
    }

    /// Blocks until the window is closed.
    /// @return false if there is no display to open it on
    private boolean openWindow(Product product) throws IOException, InterruptedException {
        if (environment.hasDisplay()) {
            try {
                DesktopApp.launch(product.forWindow(environment));
                return true;
            } catch (UnsupportedOperationException e) {
                LOG.warn("there is no window: {}", e.getMessage());
            }
        }
        Console.say("There is no display here, so Viewra runs without a window. Open its address in a browser.");
        return false;
    }

    /// The command line beats the settings.
    private Settings.Network network(Settings.Network saved) {
        Integer wantedPort = port;
        String wantedBind = bind;
        return new Settings.Network(
                saved.name(),
                wantedBind == null ? saved.bind() : wantedBind,
                wantedPort == null ? saved.port() : wantedPort);
    }
}
