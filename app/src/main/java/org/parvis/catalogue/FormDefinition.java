package org.parvis.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * The form of a service: parts, pages, questions, and which answers say how to reach the person.
 */
public record FormDefinition(
        @Key(says = "FEEL: the title of a file made from this form, whose language is `lang`")
                Expression title,
        Contact contact,
        @Key(says = "Groups of pages: code and name", atLeast = 1) Map<String, LocalizedText> parts,
        @Key(atLeast = 1) List<FormPage> pages,
        @Key(says = "Decision tables: DMN files beside this one") List<Table> tables,
        @Key(says = "What the rules conclude from the whole form") List<Conclusion> conclusions,
        @Key(says = "For a long form: its parts as a list of tasks; else one page after another")
                List<Section> sections) {

    /** A form without tables or conclusions. */
    public FormDefinition(
            Expression title,
            Contact contact,
            Map<String, LocalizedText> parts,
            List<FormPage> pages) {
        this(title, contact, parts, pages, List.of(), List.of(), List.of());
    }

    /**
     * A file of decision tables. The definition keeps its text, so that a version never changes.
     */
    public record Table(
            @Key(says = "Its name in this definition") String id,
            @Key(says = "Name of the file, as `allowance.dmn`") String file,
            @Key(says = "The file itself; filled in when the definition is read")
                    @Nullable Dmn text) {}

    /**
     * A part of a long form that one fills in apart, and what must be done before it. Somebody else
     * may help with it, or has to answer it.
     */
    public record Section(
            @Key(says = "The part that it is") String part,
            @Key(says = "Parts to finish before this one can start") List<String> after,
            @Key(says = "Whether the person may invite somebody to fill it in") boolean mayBeShared,
            @Key(says = "A third party who answers this part, and nobody else")
                    @Nullable Attestation attestedBy,
            @Key(says = "Questions of other parts whose answers the invited or attesting one sees")
                    List<String> sees) {

        /** Whether somebody else may open it. */
        public boolean opensToOthers() {
            return mayBeShared || attestedBy != null;
        }
    }

    /** Which questions say who the person is and how to answer. */
    public record Contact(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String postal) {

        public Stream<String> questions() {
            return Stream.of(
                            Optional.ofNullable(name),
                            Optional.ofNullable(email),
                            Optional.ofNullable(phone),
                            Optional.ofNullable(postal))
                    .flatMap(Optional::stream);
        }
    }

    /** One page: one question, or a few that go together. */
    public record FormPage(
            String id,
            @Key(says = "The part it belongs to") String part,
            @Key(says = "Heading; a page of one question takes its label", longest = 300)
                    @Nullable LocalizedText title,
            @Key(says = "FEEL: when the page is shown") @Nullable Expression showWhen,
            @Key(says = "Why these questions are asked") @Nullable LocalizedText why,
            @Key(says = "Who reads the answers") @Nullable LocalizedText readers,
            @Key(atLeast = 1) List<Question> questions) {

        public LocalizedText heading() {
            return title != null ? title : questions.getFirst().label();
        }

        /** A page of one question asks it in its heading. */
        public boolean headingIsQuestion() {
            return title == null;
        }
    }

    public List<Question> questions() {
        return pages.stream().flatMap(page -> page.questions().stream()).toList();
    }

    /** All questions, those of repeated groups included. */
    public Stream<Question> deep() {
        return pages.stream().flatMap(page -> page.questions().stream()).flatMap(Question::deep);
    }

    public Optional<Question> question(String id) {
        return pages.stream()
                .flatMap(page -> page.questions().stream())
                .filter(question -> question.id().equals(id))
                .findFirst();
    }

    public Optional<Section> section(String part) {
        return sections.stream().filter(section -> section.part().equals(part)).findFirst();
    }

    /** Who has to attest a part, when it is for a third party. */
    public Optional<Attestation> attestation(String part) {
        return section(part).map(Section::attestedBy);
    }

    /** What whoever sends the form declares; what a third party attests is theirs. */
    public List<Question> declarations() {
        return pages.stream()
                .filter(page -> attestation(page.part()).isEmpty())
                .flatMap(page -> page.questions().stream())
                .filter(question -> question.type().equals("declaration"))
                .toList();
    }

    /** Empty for a part that the form does not name. */
    public String partName(String part, String lang) {
        LocalizedText name = parts.get(part);
        return name == null ? "" : name.in(lang);
    }

    /** The questions of one part, at the top of its pages. */
    public List<Question> questionsOf(String part) {
        return pages.stream()
                .filter(page -> page.part().equals(part))
                .flatMap(page -> page.questions().stream())
                .toList();
    }

    public Optional<FormPage> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    public Optional<FormPage> pageOf(String question) {
        return pages.stream()
                .filter(page -> page.questions().stream().anyMatch(q -> q.id().equals(question)))
                .findFirst();
    }
}
