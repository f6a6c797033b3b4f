package io.ringbook.engine;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The walls of the pure core: inputs are arguments, and the same inputs give the same outputs. What could let in a
 * clock, a thread, a file, a socket, a random number, an iteration by hash codes or a rounding stays outside. The same
 * rules stand in the tests of engine-core and of app.
 */
final class PureCoreRules
{
    private static final String CORE = "io.ringbook.engine..";

    private static final String[] FORBIDDEN_PACKAGES = {
        "java.io..", "java.net..", "java.nio.file..", "java.nio.channels..", "java.time..", "java.sql..", "java.text..",
        "java.security..", "java.util.concurrent..", "java.util.logging..", "java.util.prefs..", "javax..", "sun..",
        "jdk..", "org.slf4j..", "com.lmax..", "net.openhft..", "com.fasterxml..", "io.ringbook.pipeline..",
        "io.ringbook.codecs.text.."
    };

    private static final Set<String> FORBIDDEN_CLASSES = Set.of(
        "java.util.Random", "java.util.SplittableRandom", "java.util.UUID", "java.util.Date", "java.util.Calendar",
        "java.util.Timer", "java.util.HashMap", "java.util.HashSet", "java.util.IdentityHashMap",
        "java.util.WeakHashMap", "java.util.ResourceBundle",
        "java.lang.Thread", "java.lang.ThreadLocal", "java.lang.Runtime", "java.lang.Process",
        "java.lang.ProcessBuilder", "java.lang.ref.Cleaner");

    /** Of these two Agrona has its buffers in a package full of clocks and threads. */
    private static final Set<String> BUFFERS = Set.of(
        "org.agrona.concurrent.UnsafeBuffer", "org.agrona.concurrent.AtomicBuffer");

    private static final Set<String> FORBIDDEN_METHODS = Set.of(
        "java.lang.System.nanoTime", "java.lang.System.currentTimeMillis", "java.lang.System.getProperty",
        "java.lang.System.getProperties", "java.lang.System.getenv", "java.lang.System.identityHashCode",
        "java.lang.System.exit", "java.lang.System.load", "java.lang.System.loadLibrary",
        "java.lang.System.lineSeparator",
        "java.lang.Integer.getInteger", "java.lang.Long.getLong", "java.lang.Boolean.getBoolean",
        "java.lang.Math.random", "java.lang.StrictMath.random", "java.util.Locale.getDefault",
        "java.util.Collections.shuffle", "java.lang.Object.wait", "java.lang.Object.notify",
        "java.lang.Object.notifyAll");

    private PureCoreRules()
    {
    }

    static ArchRule walls()
    {
        return CompositeArchRule
            .of(noClasses().that().resideInAPackage(CORE)
                .should().dependOnClassesThat(resideInAnyPackage(FORBIDDEN_PACKAGES).or(forbiddenClass())))
            .and(classes().that().resideInAPackage(CORE).should(callNothingForbidden()))
            .and(classes().that().resideInAPackage(CORE).should(haveNoFloatingPoint()));
    }

    private static DescribedPredicate<JavaClass> forbiddenClass()
    {
        return DescribedPredicate.describe("that let the world in", (type) ->
            FORBIDDEN_CLASSES.contains(type.getName()) ||
            resideInAPackage("org.agrona.concurrent..").test(type) && !BUFFERS.contains(type.getName()));
    }

    private static ArchCondition<JavaClass> callNothingForbidden()
    {
        return new ArchCondition<>("call nothing that lets the world in")
        {
            @Override
            public void check(final JavaClass type, final ConditionEvents events)
            {
                type.getCodeUnitAccessesFromSelf().stream()
                    .filter((access) -> FORBIDDEN_METHODS.contains(
                        access.getTargetOwner().getName() + "." + access.getTarget().getName()))
                    .forEach((access) -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
                type.getFieldAccessesFromSelf().stream()
                    .filter((access) -> access.getTargetOwner().isEquivalentTo(System.class))
                    .forEach((access) -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> haveNoFloatingPoint()
    {
        return new ArchCondition<>("have no field, parameter or result of a floating point type")
        {
            @Override
            public void check(final JavaClass type, final ConditionEvents events)
            {
                for (final JavaField field : type.getFields())
                {
                    report(type, field.getFullName(), List.of(field.getRawType()), events);
                }
                for (final JavaCodeUnit unit : type.getCodeUnits())
                {
                    report(type, unit.getFullName(), unit.getRawParameterTypes(), events);
                    report(type, unit.getFullName(), List.of(unit.getRawReturnType()), events);
                }
                type.getCodeUnitCallsFromSelf().stream()
                    .filter((call) -> Stream.concat(
                        call.getTarget().getRawParameterTypes().stream(),
                        Stream.of(call.getTarget().getRawReturnType()))
                        .anyMatch(PureCoreRules::isFloatingPoint))
                    .forEach((call) -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
            }
        };
    }

    private static void report(
        final JavaClass type, final String where, final Collection<JavaClass> types, final ConditionEvents events)
    {
        if (types.stream().anyMatch(PureCoreRules::isFloatingPoint))
        {
            events.add(SimpleConditionEvent.violated(type, where + " is of a floating point type"));
        }
    }

    private static boolean isFloatingPoint(final JavaClass type)
    {
        final String name = type.getBaseComponentType().getName();
        return Set.of("double", "float", "java.lang.Double", "java.lang.Float").contains(name);
    }
}
