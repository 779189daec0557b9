package org.parvis.catalogue.spi;

import java.util.List;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;

/**
 * An offered table whose words stand in the messages of its module: {@code title}, {@code summary},
 * {@code lineage}, and of each column {@code column.NAME} and, where it has a unit, {@code
 * unit.NAME}. Several tables of a module may have those of columns in common.
 */
public abstract class WordedTable implements OfferedTable {
    private final MessageCatalogue messages;
    private final String words;
    private final String ofColumns;
    private final List<String> columns;

    /**
     * @param words how the keys of its messages begin, without the last point
     * @param columns their names, in the order in which they are written
     */
    protected WordedTable(MessageCatalogue messages, String words, List<String> columns) {
        this(messages, words, words, columns);
    }

    /**
     * @param ofColumns how the keys of the words of columns begin, likewise
     */
    protected WordedTable(
            MessageCatalogue messages, String words, String ofColumns, List<String> columns) {
        this.messages = messages;
        this.words = words;
        this.ofColumns = ofColumns;
        this.columns = List.copyOf(columns);
    }

    @Override
    public final LocalizedText title() {
        return said(words + ".title");
    }

    @Override
    public final LocalizedText summary() {
        return said(words + ".summary");
    }

    @Override
    public final LocalizedText lineage() {
        return said(words + ".lineage");
    }

    @Override
    public final List<Column> columns() {
        return columns.stream()
                .map(
                        name ->
                                new Column(
                                        name,
                                        said(ofColumns + ".column." + name),
                                        said(ofColumns + ".unit." + name)))
                .toList();
    }

    /** Empty where the messages have none. */
    private LocalizedText said(String key) {
        return LocalizedText.said(said("fr", key), said("en", key));
    }

    private String said(String lang, String key) {
        Words w = messages.forLanguage(lang);
        return w.has(key) ? w.say(key) : "";
    }

    /** The names of its columns. */
    protected final List<String> names() {
        return columns;
    }
}
