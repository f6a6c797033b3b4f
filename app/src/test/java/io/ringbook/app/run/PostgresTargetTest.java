package io.ringbook.app.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PostgresTargetTest
{
    private final PostgresTarget.Converter converter = new PostgresTarget.Converter();

    @Test
    void shouldTakeAJdbcUrlAsItIs()
    {
        final String url = "jdbc:postgresql://db.example.com:5433/ringbook?user=me&password=secret";
        assertEquals(new PostgresTarget(url, null, null), converter.convert(url));
    }

    @Test
    void shouldTakeAUrlAsPsqlDoes()
    {
        assertEquals(
            new PostgresTarget("jdbc:postgresql://db.example.com:5433/ringbook?sslmode=require", "me", "p@ss+1"),
            converter.convert("postgresql://me:p%40ss+1@db.example.com:5433/ringbook?sslmode=require"));
        assertEquals(
            new PostgresTarget("jdbc:postgresql://localhost/ringbook", null, null),
            converter.convert("postgres://localhost/ringbook"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "mysql://localhost/db", "jdbc:mysql://x/y", "postgresql:///x y"})
    void shouldRefuseWhatIsNoPostgreSql(final String text)
    {
        assertThrows(TypeConversionException.class, () -> converter.convert(text));
    }

    @Test
    void shouldNeverShowAPassword()
    {
        final PostgresTarget target = converter.convert("jdbc:postgresql://h/d?user=me&password=secret&ssl=true");
        assertFalse(target.toString().contains("secret"));
        assertFalse(converter.convert("postgresql://me:secret@h/d").toString().contains("secret"));
        assertFalse(assertThrows(TypeConversionException.class, () -> converter.convert("pg://me:secret@h/d"))
            .getMessage().contains("secret"));
    }
}
