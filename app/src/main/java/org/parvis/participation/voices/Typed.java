package org.parvis.participation.voices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Ids;
import org.parvis.participation.Kind;
import org.parvis.participation.Stance;
import org.parvis.platform.words.HiddenSigns;
import org.parvis.rules.PersonalDetails;

/**
 * The form as somebody filled it: every field as it came, so that nothing typed is lost, and what
 * it says of this consultation.
 *
 * @param key made with the form: what is sent twice counts once
 * @param fields by their names, those that say something
 * @param supports the arguments that are ticked
 */
public record Typed(UUID key, Map<String, String> fields, Set<String> supports) {
    static final String VOTE = "v-";
    static final String WORDS = "w-";
    static final String SIDE = "side-";
    static final String SUPPORT = "s";
    static final String OWN = "own";

    public static final int LONGEST = 600;
    static final int LONGEST_PROPOSITION = 300;

    /** What an argument may be. */
    private static final Set<Kind> SIDES = Set.of(Kind.FOR, Kind.AGAINST);

    /** Nobody fills so many fields by hand. */
    private static final int MOST = 2_000;

    public static Typed empty() {
        return of(Said.NOTHING);
    }

    /** What was said before, to be corrected. */
    static Typed of(Said said) {
        Map<String, String> fields = new LinkedHashMap<>();
        said.votes().forEach((on, stance) -> fields.put(VOTE + on, stance.word()));
        for (Said.Written text : said.texts()) {
            if (text.kind() == Kind.PROPOSITION) {
                fields.put(OWN, text.words());
            } else {
                fields.put(WORDS + text.proposition(), text.words());
                fields.put(SIDE + text.proposition(), text.kind().word());
            }
        }
        return new Typed(UUID.randomUUID(), fields, said.supports());
    }

    public static Typed read(Map<String, String[]> parameters) {
        Map<String, String> fields = new LinkedHashMap<>();
        Set<String> supports = new LinkedHashSet<>();
        UUID key = null;
        for (Map.Entry<String, String[]> one : parameters.entrySet()) {
            String name = one.getKey();
            String value =
                    one.getValue().length == 0
                            ? ""
                            : HiddenSigns.without(one.getValue()[0]).strip();
            if (name.equals("key")) {
                key = Ids.read(value).orElse(null);
            } else if (name.equals(SUPPORT)) {
                supports.addAll(List.of(one.getValue()));
            } else if (ofThisForm(name) && !value.isEmpty() && fields.size() < MOST) {
                fields.put(name, value);
            }
        }
        return new Typed(key == null ? UUID.randomUUID() : key, fields, supports);
    }

    /** The same as another form: it has a receipt of its own. */
    public Typed anew() {
        return new Typed(UUID.randomUUID(), fields, supports);
    }

    private static boolean ofThisForm(String name) {
        return name.equals(OWN)
                || name.startsWith(VOTE)
                || name.startsWith(WORDS)
                || name.startsWith(SIDE);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Whether something is said of that proposition or argument. */
    boolean speaksOf(String key) {
        return fields.containsKey(VOTE + key)
                || fields.containsKey(WORDS + key)
                || supports.contains(key);
    }

    /** All words that somebody wrote, whatever they are about. */
    List<String> words() {
        return fields.entrySet().stream()
                .filter(one -> one.getKey().startsWith(WORDS) || one.getKey().equals(OWN))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What it says, without what could tell who wrote it; only of what stands there. */
    public Said said(List<Statement> all) {
        Map<String, Stance> votes = new LinkedHashMap<>();
        List<Said.Written> texts = new ArrayList<>();
        for (Statement one : all) {
            Stance.of(field(VOTE + one.key())).ifPresent(it -> votes.put(one.key(), it));
            String words = kept(field(WORDS + one.key()));
            Kind.of(field(SIDE + one.key()))
                    .filter(kind -> SIDES.contains(kind) && !words.isEmpty())
                    .ifPresent(kind -> texts.add(new Said.Written(kind, one.key(), words)));
        }
        String own = kept(field(OWN));
        if (!own.isEmpty()) {
            texts.add(new Said.Written(Kind.PROPOSITION, "", own));
        }
        Set<String> known = Statement.reasons(all);
        Set<String> ticked = new LinkedHashSet<>(supports);
        ticked.retainAll(known);
        return new Said(votes, ticked, List.copyOf(texts));
    }

    private static String kept(String words) {
        return PersonalDetails.masked(words).strip();
    }

    /** Whether something is taken out of the words before they are kept. */
    boolean masked() {
        return words().stream().anyMatch(words -> !kept(words).equals(words.strip()));
    }

    /** Words on propositions that are none of those. */
    List<String> strays(List<Statement> all) {
        Set<String> known = new LinkedHashSet<>();
        all.forEach(one -> known.add(WORDS + one.key()));
        return fields.entrySet().stream()
                .filter(one -> one.getKey().startsWith(WORDS))
                .filter(one -> !known.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What is to be corrected before it can be sent. */
    public List<FieldError> errors(List<Statement> all, Words w) {
        List<FieldError> errors = new ArrayList<>();
        all.forEach(one -> argument(one.key(), errors, w));
        if (field(OWN).length() > LONGEST_PROPOSITION) {
            errors.add(tooLong(OWN, LONGEST_PROPOSITION, w));
        }
        if (!strays(all).isEmpty()) {
            errors.add(new FieldError(null, w.say("participation.take.gone")));
        } else if (errors.isEmpty() && said(all).isEmpty()) {
            errors.add(new FieldError(null, w.say("participation.take.nothing")));
        }
        return errors;
    }

    private void argument(String key, List<FieldError> errors, Words w) {
        String words = field(WORDS + key);
        if (words.length() > LONGEST) {
            errors.add(tooLong(WORDS + key, LONGEST, w));
        } else if (!words.isEmpty()
                && Kind.of(field(SIDE + key)).filter(SIDES::contains).isEmpty()) {
            errors.add(new FieldError(SIDE + key, w.say("participation.take.side")));
        }
    }

    private FieldError tooLong(String name, int most, Words w) {
        return new FieldError(name, w.say("participation.take.long", most, field(name).length()));
    }
}
