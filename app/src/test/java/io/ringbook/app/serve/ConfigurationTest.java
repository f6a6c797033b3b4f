package io.ringbook.app.serve;

import io.ringbook.app.Console;
import io.ringbook.app.ProjectTree;
import io.ringbook.app.console.ToolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One name, four places: flag, environment, file, default. */
class ConfigurationTest
{
    @TempDir
    private Path directory;

    private final Console console = new Console();

    @Test
    void shouldLetFlagsWinOverTheEnvironmentOverTheFileOverTheDefault() throws IOException
    {
        final Path file = file("listen = 1", "max-streams = 2", "session-hours=3");

        final Configuration configuration = Configuration.of(
            file,
            Map.of("RINGBOOK_LISTEN", "10", "RINGBOOK_MAX_STREAMS", "20"),
            Map.of(ServeOption.LISTEN, "100"));

        assertEquals("100", configuration.text(ServeOption.LISTEN));
        assertEquals("flag", configuration.source(ServeOption.LISTEN));
        assertEquals("20", configuration.text(ServeOption.MAX_STREAMS));
        assertEquals("environment, RINGBOOK_MAX_STREAMS", configuration.source(ServeOption.MAX_STREAMS));
        assertEquals("3", configuration.text(ServeOption.SESSION_HOURS));
        assertEquals(file + " line 3", configuration.source(ServeOption.SESSION_HOURS));
        assertEquals("4096", configuration.text(ServeOption.MAX_CONNECTIONS));
        assertEquals("default", configuration.source(ServeOption.MAX_CONNECTIONS));
    }

    @Test
    void shouldNameTheLineOfWhatItDoesNotKnow() throws IOException
    {
        final Path file = file("# fine", "", "listne = 8080");
        assertEquals(file + " line 3: expected an option of 'ringbook serve', found 'listne' (did you mean listen?)",
            complaint(file));
        assertEquals(file("listen = 1", "listen = 2") + " line 2: expected listen once, found it in line 1 too",
            complaint(file("listen = 1", "listen = 2")));
        assertEquals(file("listen 1") + " line 1: expected 'name = value' or '# comment'", complaint(file("listen 1")));
    }

    @Test
    void shouldNoticeAVariableThatIsAlmostAnOption()
    {
        assertEquals(List.of("RINGBOOK_LISTNE (did you mean listen?)"), Configuration.misspelled(Map.of(
            "RINGBOOK_LISTNE", "1", "RINGBOOK_LISTEN", "1", "RINGBOOK_JAVA_OPTS", "", "LISTNE", "")));
    }

    private static String complaint(final Path file)
    {
        return assertThrows(ToolException.class, () -> Configuration.of(file, Map.of(), Map.of())).getMessage();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "session-hours | 0          | a whole number from 1 to 8760, found '0'",
        "session-hours | ten        | a whole number from 1 to 8760, found 'ten'",
        "demo          | maybe      | true or false, found 'maybe'",
        "durability    | paper      | page-cache or synced, found 'paper'",
        "listen        | nowhere    | a port from 0 to 65535, found 'nowhere'",
        "allowed-origins | http://a/b | origins such as https://desk.example.com, found 'http://a/b'",
        "postgres      | mysql://x  | postgresql://user:password@host/database, or embedded"
    })
    void shouldSayWhereAWrongValueComesFrom(final String key, final String value, final String expected)
        throws IOException
    {
        final Path file = file(key + " = " + value);
        final Configuration configuration = Configuration.of(file, Map.of(), Map.of());

        final String message =
            assertThrows(ToolException.class, () -> ServeSettings.of(configuration, Map.of())).getMessage();

        assertTrue(message.startsWith(key + " (" + file + " line 1): "), message);
        assertTrue(message.endsWith(expected), message);
    }

    @Test
    void shouldPrintWhatIsInEffectWithoutPasswords() throws IOException
    {
        final Path file = file("postgres = postgresql://me:s3cret@db/ringbook", "log-level = warn");

        assertEquals(0, console.run("serve", "--config", file.toString(), "--print-config", "--listen", "9"));

        assertFalse(console.out().contains("s3cret"), console.out());
        assertTrue(console.out().contains("postgres = postgresql://me:***@db/ringbook"), console.out());
        assertTrue(console.out().contains("# flag\nlisten = 9\n"), console.out());
        assertTrue(console.out().contains("# " + file + " line 2\nlog-level = warn\n"), console.out());
        assertEquals("jdbc:postgresql://h/d?user=a&password=***&x=y",
            Secrets.maskedUrl("jdbc:postgresql://h/d?user=a&password=b&x=y"));
        assertEquals("postgresql://u:***@h/d", Secrets.maskedUrl("postgresql://u:p:@w@h/d"));
    }

    @Test
    void shouldReadAgainWhatItPrints() throws IOException
    {
        final Configuration first = Configuration.of(null, Map.of(), Map.of(ServeOption.DEMO, "true"));
        final StringWriter text = new StringWriter();
        ConfigurationText.print(first, new PrintWriter(text));

        final Configuration second = Configuration.of(file(text.toString()), Map.of(), Map.of());

        for (final ServeOption option : ServeOption.values())
        {
            assertEquals(first.text(option), second.text(option), option.key());
        }
    }

    @Test
    void shouldKeepTheFileWithEveryOptionExplained() throws IOException
    {
        final Path file = ProjectTree.root().resolve("config/ringbook.conf");

        assertEquals(ConfigurationText.template(), Files.readString(file));

        final Configuration taken = Configuration.of(
            file(Files.readString(file).replaceAll("(?m)^#(?=[a-z-]+ =)", "")), Map.of(), Map.of());
        ServeSettings.of(taken, Map.of());
    }

    @Test
    void shouldTakeTheAdministratorsPasswordFromAFileOrTheEnvironmentOnly() throws IOException
    {
        final Configuration named = Configuration.of(null, Map.of(), Map.of(ServeOption.ADMIN, "alice"));
        assertTrue(assertThrows(ToolException.class, () -> ServeSettings.of(named, Map.of())).getMessage()
            .contains("admin-password-file or RINGBOOK_ADMIN_PASSWORD"));
        assertEquals("out of the air",
            ServeSettings.of(named, Map.of("RINGBOOK_ADMIN_PASSWORD", "out of the air")).admin().password());

        final Path secret = Files.writeString(directory.resolve("secret"), "from a file\n");
        final Configuration filed = Configuration.of(null, Map.of(), Map.of(
            ServeOption.ADMIN, "alice", ServeOption.ADMIN_PASSWORD_FILE, secret.toString()));
        final ServeSettings settings = ServeSettings.of(filed, Map.of());
        assertEquals("from a file", settings.admin().password());
        assertFalse(settings.toString().contains("from a file"), settings.toString());
        assertEquals(2, console.run("serve", "--admin-password", "x"));
    }

    private Path file(final String... lines) throws IOException
    {
        return Files.write(directory.resolve("ringbook.conf"), List.of(lines));
    }
}
