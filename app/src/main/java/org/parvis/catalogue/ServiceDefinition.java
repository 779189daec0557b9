package org.parvis.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.packs.PackThing;

/**
 * One version of one service, as its public body declares it: everything that the program needs to
 * show it, fill it in, answer it in time and explain the answer. The records of this package are
 * the definition language: each component is a word of it, and the published JSON Schema is written
 * from them.
 */
public record ServiceDefinition(
        @Key(says = "Stable code of the service; never changes") String code,
        @Key(says = "Version; a published version never changes") int version,
        @Key(says = "The words of its address, in each language") LocalizedText slug,
        LocalizedText name,
        @Key(says = "One sentence: what a person obtains") LocalizedText summary,
        @Key(says = "Other words by which people search for it") @Nullable LocalizedText keywords,
        @Key(says = "Codes of the organisations that offer it", atLeast = 1, names = PackThing.BODY)
                List<String> offeredBy,
        @Key(says = "In which languages, and why") Languages languages,
        @Key(says = "The provisions on which the service stands", atLeast = 1)
                List<LegalBasis> legalBasis,
        @Key(says = "Why personal information is collected") LocalizedText purpose,
        @Key(says = "How long it is kept") Retention retention,
        StartPage start,
        @Nullable RightWay check,
        FormDefinition form,
        ProcessDefinition process,
        @Key(value = "open", says = "When it takes requests; always, when absent")
                @Nullable Availability availability,
        @Key(says = "Whether somebody looking over the shoulder could harm the person")
                boolean sensitive,
        @Key(
                        says =
                                "How sure one must be of who sends it: 1 signed in, 2 two proofs, 3"
                                        + " identity checked; 0 anybody",
                        absent = "0")
                int assurance) {
    /** The most that can be asked of who somebody is. */
    public static final int HIGHEST_ASSURANCE = 3;

    /** French always; another language beside it, on a ground that is cited. */
    public record Languages(
            @Key(says = "Languages beside French") List<BesideFrench> besideFrench) {

        public List<String> all() {
            return Stream.concat(Stream.of("fr"), besideFrench.stream().map(BesideFrench::language))
                    .toList();
        }

        /** What is said of a language beside French, if there is it. */
        public Optional<BesideFrench> beside(String language) {
            return besideFrench.stream().filter(b -> b.language().equals(language)).findFirst();
        }

        /** Whether the language in which a form goes on depends on its answers. */
        public boolean depend() {
            return besideFrench.stream().anyMatch(beside -> beside.when() != null);
        }
    }

    public record BesideFrench(
            @Key(says = "Language tag, as en") String language,
            @Key(says = "On which ground") LocalizedText ground,
            Citation citation,
            @Key(
                            says =
                                    "FEEL: for whom, by the answers of the form; for everybody,"
                                            + " when absent. For the others it goes on in French")
                    @Nullable Expression when,
            @Key(says = "What the others are told", longest = 400)
                    @Nullable LocalizedText otherwise) {}

    public record LegalBasis(
            Citation citation,
            @Key(says = "What that provision says of this service") LocalizedText says) {}

    public record Retention(
            @Key(
                            says =
                                    "What is followed where the body's own schedule says nothing of"
                                            + " this service")
                    LocalizedText schedule,
            @Key(
                            says =
                                    "Years kept once the file is closed, where the body's schedule"
                                            + " says nothing")
                    int years,
            Citation citation,
            @Key(
                            says =
                                    "Why these years count even though the body's schedule has"
                                            + " fewer; else the schedule counts")
                    @Nullable LocalizedText longer) {
        /** Why these years count in place of those of a schedule; nothing where they do not. */
        public Optional<LocalizedText> longerThan(int scheduled) {
            return Optional.ofNullable(longer).filter(why -> years > scheduled);
        }
    }

    /** The service and its version as one label, `access-request 1`. */
    public String label() {
        return code + " " + version;
    }

    public String slug(String lang) {
        return slug.in(lang);
    }

    /** How many places these answers ask for, where places are counted. */
    public int placesOf(Map<String, Object> answers) {
        return availability == null || availability.quota() == null
                ? 1
                : availability.quota().asked(answers);
    }

    /** Why one may have to come for it; none where nobody has to. */
    public Optional<Appointment> appointment() {
        return Optional.ofNullable(process.appointment());
    }

    public Optional<RightWay> rightWay() {
        return Optional.ofNullable(check);
    }

    public boolean speaks(String lang) {
        return languages.all().contains(lang);
    }
}
