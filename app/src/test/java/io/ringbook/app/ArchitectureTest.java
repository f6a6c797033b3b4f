package io.ringbook.app;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import io.ringbook.engine.wallfixture.Leaky;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The rooms of the house, bottom to top: imports only point down. */
class ArchitectureTest
{
    private static final JavaClasses HOUSE = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("io.ringbook");

    @Test
    void shouldOnlyImportFromRoomsBelow()
    {
        rooms().check(HOUSE);
    }

    @Test
    void shouldHaveNoImportCircleBetweenPackages()
    {
        slices().matching("io.ringbook.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @ParameterizedTest
    @CsvSource({
        "com.lmax.., io.ringbook.pipeline..",
        "net.openhft.chronicle.., io.ringbook.journal..",
        "java.sql.., io.ringbook.(projector|app.postgres|gateway.user|gateway.history)..",
        "org.postgresql.., io.ringbook.projector..",
        "picocli.., io.ringbook.app..",
        "com.github.luben.., io.ringbook.app.market",
        "com.fasterxml.., io.ringbook.(codecs.text|gateway.http)..",
        "io.prometheus.., io.ringbook.metrics..",
        "com.sun.net.httpserver.., io.ringbook.metrics..",
        "io.undertow.., io.ringbook.(gateway|app.serve)..",
        "com.zaxxer.., io.ringbook.gateway.user..",
        "org.flywaydb.., io.ringbook.gateway.user..",
        "com.password4j.., io.ringbook.gateway.user.."
    })
    void shouldKeepALibraryInTheRoomThatNeedsIt(final String library, final String room)
    {
        onlyIn(library, room).check(HOUSE);
    }

    @Test
    void shouldReportAnImportThatPointsUp()
    {
        final EvaluationResult result = rooms().evaluate(
            new ClassFileImporter().importClasses(Leaky.class, JournalDamage.class, RingbookMain.class));

        final String report = result.getFailureReport().toString();
        assertTrue(result.hasViolation(), "an import of the app by the engine was let through");
        assertTrue(report.contains("wallfixture.Leaky"), report);
    }

    private static ArchRule onlyIn(final String library, final String room)
    {
        return noClasses().that().resideOutsideOfPackage(room).should().dependOnClassesThat().resideInAPackage(library);
    }

    private static ArchRule rooms()
    {
        return layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("src-gen").definedBy("io.ringbook.sbe..")
            .layer("codecs").definedBy("io.ringbook.codecs..")
            .layer("engine").definedBy("io.ringbook.engine..")
            .layer("pipeline").definedBy("io.ringbook.pipeline..")
            .layer("journal").definedBy("io.ringbook.journal..")
            .layer("replay").definedBy("io.ringbook.replay..")
            .layer("projector").definedBy("io.ringbook.projector..")
            .layer("metrics").definedBy("io.ringbook.metrics..")
            .layer("gateway").definedBy("io.ringbook.gateway..")
            .layer("app").definedBy("io.ringbook.app..")
            .whereLayer("src-gen").mayNotAccessAnyLayer()
            .whereLayer("codecs").mayOnlyAccessLayers("src-gen")
            .whereLayer("engine").mayOnlyAccessLayers("codecs", "src-gen")
            .whereLayer("pipeline").mayOnlyAccessLayers("engine", "codecs", "src-gen")
            .whereLayer("journal").mayOnlyAccessLayers("pipeline", "engine", "codecs", "src-gen")
            .whereLayer("replay").mayOnlyAccessLayers("journal", "pipeline", "engine", "codecs", "src-gen")
            .whereLayer("projector").mayOnlyAccessLayers("replay", "journal", "pipeline", "engine", "codecs", "src-gen")
            .whereLayer("metrics").mayOnlyAccessLayers(
                "projector", "replay", "journal", "pipeline", "engine", "codecs", "src-gen")
            .whereLayer("gateway").mayOnlyAccessLayers(
                "metrics", "projector", "replay", "journal", "pipeline", "engine", "codecs", "src-gen")
            .whereLayer("app").mayNotBeAccessedByAnyLayer();
    }
}
