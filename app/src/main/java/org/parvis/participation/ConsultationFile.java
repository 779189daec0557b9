package org.parvis.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.Consultation.Argument;
import org.parvis.participation.Consultation.Phase;
import org.parvis.participation.Consultation.Proposition;
import org.parvis.participation.Consultation.Theme;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;

/** Reads one file of {@code consultations/}; each thing that is wrong is told, with its line. */
final class ConsultationFile {
    private static final String APPEAL_DAYS = "appeal-days";

    static final Set<String> KEYS =
            new LinkedHashSet<>(
                    List.of(
                            "code",
                            "body",
                            "name",
                            "summary",
                            "ground",
                            "source",
                            "concerns",
                            "assurance",
                            "results",
                            "languages",
                            "open",
                            "decided",
                            "phases",
                            "answer-by",
                            "publication",
                            "rules",
                            "themes",
                            "propositions",
                            "text",
                            "paper",
                            "voices",
                            "opinions",
                            "budget",
                            "ballot",
                            "profile",
                            "service",
                            "hearings",
                            APPEAL_DAYS));
    static final Set<String> PHASE = Set.of("code", "name", "from", "until", "tools");
    static final Set<String> NAMED = Set.of("code", "name");
    static final Set<String> PROPOSITION = Set.of("code", "theme", "text", "for", "against");
    static final Set<String> ARGUMENT = Set.of("code", "text");
    static final Set<String> LANGUAGES = Set.of("fr", "en");

    private static final LocalizedText NONE = LocalizedText.EMPTY;

    private final YamlFile root;
    private final String file;
    private final Function<String, LocalDate> days;
    private final Problems problems;
    private final Set<String> codes = new HashSet<>();

    /**
     * @param days how a day is written in this pack
     */
    ConsultationFile(
            YamlFile root, String file, Function<String, LocalDate> days, Problems problems) {
        this.root = root;
        this.file = file;
        this.days = days;
        this.problems = problems;
    }

    /** What it says; of a file with problems, which were told, nobody uses it. */
    Consultation read() {
        problems.when(() -> root.only(KEYS));
        List<Theme> themes = problems.each(root, "themes", this::theme);
        List<Phase> phases = problems.each(root, "phases", this::phase);
        Consultation read =
                new Consultation(
                        code(root),
                        problems.or("", () -> root.naming(PackThing.BODY, "body")),
                        words(root, "name"),
                        words(root, "summary"),
                        words(root, "ground"),
                        root.has("source")
                                ? problems.or("", () -> root.link("source").toString())
                                : null,
                        words(root, "concerns"),
                        assurance(),
                        results(),
                        languages(),
                        texts("open"),
                        texts("decided"),
                        phases,
                        root.has("answer-by") ? day(root, "answer-by") : null,
                        words(root, "publication"),
                        problems.each(root, "rules", one -> problems.rule(one, file, codes)),
                        themes,
                        problems.each(root, "propositions", node -> proposition(node, themes)),
                        root.has("text")
                                ? problems.or(
                                        DraftText.NONE,
                                        () ->
                                                new DraftTextFile(file, days, problems)
                                                        .read(root.map("text")))
                                : DraftText.NONE,
                        root.has("paper")
                                ? problems.or(
                                        Paper.USUAL,
                                        () -> PaperFile.read(root.map("paper"), file, problems))
                                : Paper.USUAL,
                        root.has("voices") ? problems.or("", () -> root.text("voices")) : null,
                        opinions(),
                        budget(),
                        ballot(),
                        new ProfileFile(file, problems).read(root),
                        root.has("service")
                                ? problems.or("", () -> root.naming(PackThing.SERVICE, "service"))
                                : null,
                        hearings(),
                        appealDays());
        problems.when(() -> root.declares(PackThing.CONSULTATION, read.code()));
        new ConsultationChecks(root, file, problems).of(read);
        return read;
    }

    private Opinions opinions() {
        return root.has("opinions")
                ? problems.or(
                        Opinions.NONE,
                        () ->
                                new OpinionsFile(file, days, problems, codes)
                                        .read(root.map("opinions")))
                : Opinions.NONE;
    }

    private Budget budget() {
        return root.has("budget")
                ? problems.or(
                        Budget.NONE, () -> new BudgetFile(file, problems).read(root.map("budget")))
                : Budget.NONE;
    }

    private BallotQuestion ballot() {
        return root.has("ballot")
                ? problems.or(
                        BallotQuestion.NONE,
                        () -> new BallotQuestionFile(file, problems).read(root.map("ballot"), days))
                : BallotQuestion.NONE;
    }

    private Hearings hearings() {
        return root.has("hearings")
                ? problems.or(
                        Hearings.NONE,
                        () -> new HearingsFile(file, problems).read(root.map("hearings"), days))
                : Hearings.NONE;
    }

    private int appealDays() {
        if (!root.has(APPEAL_DAYS)) {
            return Appeal.USUAL_DAYS;
        }
        int days = problems.or(1, () -> root.as(APPEAL_DAYS, Integer::parseInt));
        if (days < 1 || days > Appeal.MOST_DAYS) {
            problems.at(
                    root,
                    APPEAL_DAYS,
                    "participation.file.opinions.number",
                    APPEAL_DAYS,
                    1,
                    Appeal.MOST_DAYS);
        }
        return days;
    }

    private String code(YamlFile node) {
        return problems.code(node, file, codes);
    }

    private LocalizedText words(YamlFile node, String key) {
        return problems.or(NONE, () -> node.words(key));
    }

    private List<LocalizedText> texts(String key) {
        return problems.each(root, key, YamlFile::words);
    }

    private LocalDate day(YamlFile node, String key) {
        return problems.or(LocalDate.EPOCH, () -> node.as(key, days));
    }

    private Assurance assurance() {
        return problems.among(
                root, "assurance", Assurance.values(), Assurance::word, Assurance.OPEN);
    }

    private Results results() {
        return problems.among(root, "results", Results.values(), Results::word, Results.AT_ONCE);
    }

    private Set<String> languages() {
        List<String> said = problems.or(List.of(), () -> root.texts("languages"));
        problems.when(
                () -> {
                    if (said.isEmpty()) {
                        throw root.refuse("platform.file.missing", "languages");
                    }
                    for (String one : said) {
                        if (!LANGUAGES.contains(one)) {
                            throw root.notAmong("languages", one, LANGUAGES);
                        }
                    }
                });
        return Set.copyOf(said);
    }

    private Phase phase(YamlFile node) {
        problems.when(() -> node.only(PHASE));
        return new Phase(
                code(node),
                words(node, "name"),
                day(node, "from"),
                day(node, "until"),
                tools(node));
    }

    private Set<Tool> tools(YamlFile node) {
        Set<Tool> tools = EnumSet.noneOf(Tool.class);
        problems.when(
                () -> {
                    for (String one : node.texts("tools")) {
                        tools.add(
                                Tool.of(one)
                                        .orElseThrow(
                                                () -> node.notAmong("tools", one, Tool.words())));
                    }
                });
        return Set.copyOf(tools);
    }

    private Theme theme(YamlFile node) {
        problems.when(() -> node.only(NAMED));
        return new Theme(code(node), words(node, "name"));
    }

    private Proposition proposition(YamlFile node, List<Theme> themes) {
        problems.when(() -> node.only(PROPOSITION));
        Set<String> known = new LinkedHashSet<>();
        themes.forEach(theme -> known.add(theme.code()));
        String theme = node.has("theme") ? problems.or("", () -> node.among("theme", known)) : null;
        List<Argument> arguments =
                new ArrayList<>(problems.each(node, "for", one -> argument(one, true)));
        arguments.addAll(problems.each(node, "against", one -> argument(one, false)));
        return new Proposition(code(node), theme, words(node, "text"), List.copyOf(arguments));
    }

    private Argument argument(YamlFile node, boolean forIt) {
        problems.when(() -> node.only(ARGUMENT));
        return new Argument(code(node), forIt, words(node, "text"));
    }
}
