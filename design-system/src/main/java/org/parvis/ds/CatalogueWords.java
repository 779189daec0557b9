package org.parvis.ds;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Words read from message files, with the dates and numbers of Québec usage in each language. */
final class CatalogueWords implements Words {

    private static final Logger LOG = System.getLogger(CatalogueWords.class.getName());
    private static final int MOST_KEPT = 2000;
    private static final int LONGEST_KEPT = 300;

    private final String language;
    private final boolean french;
    private final Locale locale;
    private final Map<String, WrittenSentence> own;
    private final Map<String, WrittenSentence> fallback;
    private final ZoneId zone;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dateLong;
    private final DateTimeFormatter dayMonth;
    private final DateTimeFormatter dayShort;
    private final DateTimeFormatter month;
    private final DateTimeFormatter time;
    private final Map<Counted, String> counted = new ConcurrentHashMap<>();
    private final Map<String, String> typed = new ConcurrentHashMap<>();

    /** A sentence whose only places are numbers: few, said on every page, and about nobody. */
    private record Counted(String key, Number number) {}

    CatalogueWords(
            String language,
            Map<String, WrittenSentence> own,
            Map<String, WrittenSentence> fallback,
            ZoneId zone) {
        this.language = language;
        this.french = language.equals("fr");
        this.locale = Locale.of(language, "CA");
        this.own = Map.copyOf(own); // a tree is walked at every sentence
        this.fallback = Map.copyOf(fallback);
        this.zone = zone;
        this.date = pattern(french ? "d MMMM uuuu" : "MMMM d, uuuu");
        this.dateLong = pattern(french ? "EEEE d MMMM uuuu" : "EEEE, MMMM d, uuuu");
        this.dayMonth = pattern(french ? "d MMMM" : "MMMM d");
        this.dayShort = pattern(french ? "d MMM" : "MMM d");
        this.month = pattern("MMMM uuuu");
        this.time = pattern(french ? "H 'h' mm" : "h:mm a");
    }

    @Override
    public String lang() {
        return language;
    }

    @Override
    public String say(String key, Object... args) {
        var written = own.getOrDefault(key, fallback.get(key));
        if (written == null) {
            LOG.log(Level.WARNING, "No message {0} in {1}", key, language);
            return key;
        }
        var sentence = written.parsed();
        if (args.length == 0 || sentence.places().isEmpty()) {
            return said(sentence, args);
        }
        return args.length == 1 && args[0] instanceof Number number
                ? kept(counted, new Counted(key, number), () -> said(sentence, args))
                : said(sentence, args);
    }

    private String said(Sentence sentence, Object[] args) {
        var said = sentence.say(args);
        return french && args.length > 0 ? FrenchTypography.numbers(said) : said;
    }

    @Override
    public String typeset(String text) {
        return text.length() > LONGEST_KEPT
                ? typography(text)
                : kept(typed, text, () -> typography(text));
    }

    private String typography(String text) {
        return french ? FrenchTypography.of(text) : FrenchTypography.apostrophes(text);
    }

    /** Formatting is slow beside a look; what is kept is bounded, and never emptied. */
    private static <K> String kept(Map<K, String> kept, K key, Supplier<String> made) {
        var found = kept.get(key);
        if (found == null) {
            found = made.get();
            if (kept.size() < MOST_KEPT) {
                kept.put(key, found);
            }
        }
        return found;
    }

    @Override
    public boolean has(String key) {
        return own.containsKey(key);
    }

    @Override
    public String date(LocalDate day) {
        return spaced(day, date.format(day));
    }

    @Override
    public String dateLong(LocalDate day) {
        return spaced(day, dateLong.format(day));
    }

    @Override
    public String dayMonth(LocalDate day) {
        return spaced(day, dayMonth.format(day));
    }

    @Override
    public String dayShort(LocalDate day) {
        return spaced(day, dayShort.format(day));
    }

    @Override
    public String month(YearMonth value) {
        return month.format(value);
    }

    @Override
    public String dateTime(Instant instant) {
        return date(local(instant).toLocalDate()) + ", " + time(instant);
    }

    @Override
    public String time(Instant instant) {
        return time(local(instant).toLocalTime());
    }

    @Override
    public String time(LocalTime hour) {
        if (french && hour.getMinute() == 0) {
            return hour.getHour() + "\u00A0h";
        }
        return time.format(hour).replace(' ', '\u00A0').replace('\u202F', '\u00A0');
    }

    @Override
    public String number(long value) {
        if (value >= 0 && value < 1000) {
            return Long.toString(value); // nothing to group, and nearly all that pages say
        }
        return thin(NumberFormat.getIntegerInstance(locale).format(value));
    }

    @Override
    public String decimal(double value) {
        return thin(upToOneDecimal().format(value));
    }

    @Override
    public String percent(double share) {
        return decimal(share * 100) + (french ? "\u00A0%" : "%");
    }

    @Override
    public String bytes(long size) {
        var units =
                french
                        ? new String[] {"octets", "Ko", "Mo", "Go"}
                        : new String[] {"bytes", "KB", "MB", "GB"};
        var unit = 0;
        double value = size;
        while (value >= 1000 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        var rounded = unit > 0 && value < 10 ? decimal(value) : number(Math.round(value));
        return rounded + "\u00A0" + units[unit];
    }

    private ZonedDateTime local(Instant instant) {
        return instant.atZone(zone);
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    private NumberFormat upToOneDecimal() {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    private String spaced(LocalDate day, String text) {
        if (!french) {
            return text;
        }
        var first = day.getDayOfMonth() == 1 ? text.replaceFirst("\\b1 ", "1er ") : text;
        return FrenchTypography.numbers(first);
    }

    private String thin(String number) {
        return french ? number.replace('\u00A0', '\u202F') : number;
    }
}
