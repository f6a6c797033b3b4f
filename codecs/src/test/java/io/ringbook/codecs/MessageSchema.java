package io.ringbook.codecs;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The schema file as it is written, read without the generated code, so that tests can ask what it states.
 */
final class MessageSchema
{
    private static final Map<String, Integer> PRIMITIVE_LENGTHS =
        Map.of("uint8", 1, "uint16", 2, "int32", 4, "uint32", 4, "int64", 8);

    private final Map<String, Integer> templateIds = new LinkedHashMap<>();
    private final Map<String, Integer> typeLengths = new HashMap<>(PRIMITIVE_LENGTHS);
    private final Map<String, Set<Integer>> enumValues = new HashMap<>();
    private final List<EnumField> enumFields = new ArrayList<>();

    /** A field of a message's block whose type is an enum. The offset is from the start of the block. */
    record EnumField(String message, String name, int offset, Set<Integer> values)
    {
    }

    private MessageSchema(final Document document)
    {
        elements(document, "type").filter(element -> element.hasAttribute("primitiveType")).forEach(element ->
            typeLengths.put(element.getAttribute("name"), typeLengths.get(element.getAttribute("primitiveType"))));
        elements(document, "enum").forEach(this::readEnum);
        elements(document, "sbe:message").forEach(this::readMessage);
    }

    static MessageSchema read()
    {
        final Path file = Stream.of("src/main/sbe/ringbook.xml", "codecs/src/main/sbe/ringbook.xml")
            .map(Path.of(System.getProperty("basedir", ""))::resolve)
            .filter(Files::exists)
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException("no ringbook.xml, looked from " + Path.of("").toAbsolutePath()));
        try
        {
            return new MessageSchema(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
        }
        catch (final IOException exception)
        {
            throw new UncheckedIOException(exception);
        }
        catch (final SAXException | ParserConfigurationException exception)
        {
            throw new IllegalStateException("schema " + file + " is not XML", exception);
        }
    }

    /**
     * Every message.
     *
     * @return name to template id, in the order of the file.
     */
    Map<String, Integer> templateIds()
    {
        return templateIds;
    }

    /**
     * Every enum field of one message.
     *
     * @param message name.
     * @return its fields, may be empty.
     */
    List<EnumField> enumFields(final String message)
    {
        return enumFields.stream().filter(field -> field.message().equals(message)).toList();
    }

    private void readEnum(final Element type)
    {
        final Set<Integer> values = new TreeSet<>();
        children(type, "validValue").forEach(value -> values.add(Integer.valueOf(value.getTextContent().trim())));
        enumValues.put(type.getAttribute("name"), values);
        typeLengths.put(type.getAttribute("name"), typeLengths.get(type.getAttribute("encodingType")));
    }

    private void readMessage(final Element message)
    {
        final String name = message.getAttribute("name");
        templateIds.put(name, Integer.valueOf(message.getAttribute("id")));

        int offset = 0;
        for (final Element field : children(message, "field").toList())
        {
            final String type = field.getAttribute("type");
            if (enumValues.containsKey(type))
            {
                enumFields.add(new EnumField(name, field.getAttribute("name"), offset, enumValues.get(type)));
            }
            offset += typeLengths.get(type);
        }
    }

    private static Stream<Element> elements(final Document document, final String tag)
    {
        return stream(document.getElementsByTagName(tag));
    }

    private static Stream<Element> children(final Element parent, final String tag)
    {
        return stream(parent.getElementsByTagName(tag)).filter(child -> child.getParentNode() == parent);
    }

    private static Stream<Element> stream(final NodeList nodes)
    {
        final List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++)
        {
            elements.add((Element)nodes.item(i));
        }
        return elements.stream();
    }
}
