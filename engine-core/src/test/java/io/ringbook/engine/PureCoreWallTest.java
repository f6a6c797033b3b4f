package io.ringbook.engine;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PureCoreWallTest
{
    @Test
    void shouldKeepTheWorldOutOfThePureCore()
    {
        final JavaClasses core = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.ringbook.engine");
        assertFalse(core.isEmpty(), "no class of the pure core was found");

        PureCoreRules.walls().check(core);
    }

    @ParameterizedTest
    @CsvSource({
        "io.ringbook.engine.wallfixture.LeakyFile, java.io.File",
        "io.ringbook.engine.wallfixture.LeakyClock, nanoTime",
        "io.ringbook.engine.wallfixture.LeakyFloat, floating point",
        "io.ringbook.engine.wallfixture.LeakyMap, java.util.HashMap"
    })
    void shouldReportAClassThatLetsTheWorldIn(final String className, final String expected) throws Exception
    {
        final JavaClasses leaky = new ClassFileImporter().importClasses(Class.forName(className));

        final EvaluationResult result = PureCoreRules.walls().evaluate(leaky);

        assertTrue(result.hasViolation(), className + " was let through");
        assertTrue(result.getFailureReport().toString().contains(expected), result.getFailureReport().toString());
    }
}
