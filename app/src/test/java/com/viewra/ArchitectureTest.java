package com.viewra;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// The shape of the house. Rooms may use the rooms below them, never those above or beside them.
@AnalyzeClasses(packages = "com.viewra", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /// From the roof down; rooms on one floor do not know each other.
    private static final List<List<String>> FLOORS = List.of(
            List.of("ui", "server", "demo", "bench"),
            List.of("casting"),
            List.of("playback"),
            List.of("copies"),
            List.of("streaming"),
            List.of("scan"),
            List.of("exchange"),
            List.of("enrichment"),
            List.of("library"),
            List.of("content"),
            List.of("media"),
            List.of("plugins"),
            List.of("health"),
            List.of("events", "process", "settings"));

    @ArchTest
    static void rooms_use_only_the_floors_below(JavaClasses classes) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            for (String room : FLOORS.get(floor)) {
                noClasses()
                        .that()
                        .resideInAPackage(packagesOf(room))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(roomsAboveOrBeside(room, floor))
                        .because(room + " is on floor " + (FLOORS.size() - floor) + " and knows only what is below")
                        .allowEmptyShould(true)
                        .check(classes);
            }
        }
    }

    @ArchTest
    static final ArchRule rooms_have_no_cycles =
            slices().matching("com.viewra.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("com.viewra.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_main_class_knows_every_room = noClasses()
            .that()
            .resideInAPackage("com.viewra.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.viewra");

    @ArchTest
    static final ArchRule the_domain_runs_without_a_screen = onlyIn("com.viewra.ui..", "javafx..", "atlantafx..")
            .because("library, playback and streaming are tested and served headless");

    @ArchTest
    static final ArchRule only_the_player_knows_vlc = onlyIn("com.viewra.ui.player..", "uk.co.caprica..");

    @ArchTest
    static final ArchRule only_the_store_knows_sql = onlyIn(
            "com.viewra.library.store..",
            "java.sql..",
            "javax.sql..",
            "org.h2..",
            "org.jdbi..",
            "org.flywaydb..",
            "com.zaxxer.hikari..");

    @ArchTest
    static final ArchRule only_the_server_knows_http_serving =
            onlyIn("com.viewra.server..", "io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule only_copies_know_jave = onlyIn("com.viewra.copies..", "ws.schild..");

    @ArchTest
    static final ArchRule only_the_plugin_host_and_the_api_know_pf4j = noClasses()
            .that()
            .resideOutsideOfPackages("com.viewra.plugins..", "com.viewra.api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.pf4j..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_bench_measures_from_outside = noClasses()
            .that()
            .resideInAPackage("com.viewra.bench..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "rooms of the product",
                    used -> used.getPackageName().startsWith("com.viewra.")
                            && !used.getPackageName().startsWith("com.viewra.bench")
                            && !used.getPackageName().startsWith("com.viewra.api")));

    @ArchTest
    static final ArchRule only_process_starts_programs = noClasses()
            .that()
            .resideOutsideOfPackages("com.viewra.process..", "com.viewra.testkit..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ProcessBuilder.class)
            .orShould()
            .callMethod(Runtime.class, "exec", String[].class)
            .because("whatever is started must be ended, also when the program is killed");

    @ArchTest
    static final ArchRule only_settings_read_the_environment = noClasses()
            .that()
            .resideOutsideOfPackages("com.viewra.settings..", "com.viewra.testkit..")
            .should()
            .callMethod(System.class, "getProperty", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class, String.class)
            .orShould()
            .callMethod(System.class, "getProperties")
            .orShould()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class);

    private static ArchRule onlyIn(String room, String... foreign) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(foreign)
                .allowEmptyShould(true);
    }

    private static String[] roomsAboveOrBeside(String room, int floor) {
        return FLOORS.subList(0, floor + 1).stream()
                .flatMap(List::stream)
                .filter(other -> !other.equals(room))
                .map(ArchitectureTest::packagesOf)
                .toArray(String[]::new);
    }

    private static String packagesOf(String room) {
        return "com.viewra." + room + "..";
    }
}
