package org.parvis.opendata;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.parvis.kernel.LocalizedText;

/**
 * What stands beside the table of a dataset: documentation, services that give the same data to
 * programs, the series that it is a part of, and from where its rows come.
 *
 * @param extras in the order in which they are shown
 * @param series {@link Series#NONE} when it is in none
 */
public record Beside(List<Extra> extras, Series series, Lineage lineage) {
    /** How many extras a dataset has at most. */
    public static final int MOST = 8;

    /** The longest address. */
    public static final int LONGEST = 500;

    /** Nothing beside it. */
    public static final Beside NONE = new Beside(List.of(), Series.NONE);

    public Beside {
        extras = extras == null ? List.of() : List.copyOf(extras);
        series = series == null ? Series.NONE : series;
        lineage = lineage == null ? Lineage.NONE : lineage;
    }

    /** One that does not say from where its rows come. */
    public Beside(List<Extra> extras, Series series) {
        this(extras, series, Lineage.NONE);
    }

    /** The same with from where its rows come. */
    public Beside with(Lineage said) {
        return new Beside(extras, series, said);
    }

    /** What an extra is. */
    public enum Kind {
        /** Something to read: how the data are made, what they leave out. */
        DOCUMENTATION,
        /** Something to ask by programs. */
        SERVICE;

        /** As forms and messages have it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Documentation or a service, at its address.
     *
     * @param described where a service is described for programs; empty when nowhere
     * @param conforms the address of the rule that a service follows; empty when none
     */
    public record Extra(
            Kind kind, LocalizedText title, String address, String described, String conforms) {}

    /**
     * A series of datasets of one body, as the same counts of each year.
     *
     * @param code the word by which the datasets of its body belong together; empty for none
     * @param place of this one among them, from the first
     */
    public record Series(String code, LocalizedText title, LocalizedText summary, int place) {
        public static final Series NONE =
                new Series("", LocalizedText.EMPTY, LocalizedText.EMPTY, 0);

        public boolean said() {
            return !code.isEmpty();
        }
    }

    /** Whether that is an address that a page may lead to: of the web, of a whole host. */
    public static boolean isAddress(String text) {
        try {
            URI address = new URI(text);
            String scheme = address.getScheme();
            String host = address.getHost();
            return text.length() <= LONGEST
                    && ("https".equals(scheme) || "http".equals(scheme))
                    && host != null
                    && host.contains(".")
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
