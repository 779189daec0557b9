package org.parvis.forms.types.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.Question;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.ChoiceList;
import org.parvis.forms.spi.ChoiceLists;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.Typed;
import org.parvis.forms.types.Choices;
import org.parvis.forms.types.Refusals;
import org.parvis.forms.types.Texts;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * One option among those listed: by buttons when they are few, by a menu when they are more, by a
 * search when they are hundreds or come from a list of the pack. `show-as` says otherwise.
 */
@Component
final class OneChoice extends Texts {
    private static final int MOST_IN_A_MENU = 100;
    private static final int MOST_FOUND = 20;

    private final ChoiceLists lists;

    OneChoice(ChoiceLists lists) {
        this.lists = lists;
    }

    @Override
    public String code() {
        return "choice";
    }

    @Override
    public boolean choosesAmongOptions() {
        return true;
    }

    @Override
    public boolean listsOptions(Question question) {
        return question.setting("list").isEmpty();
    }

    @Override
    public Map<String, Setting> settings() {
        return Map.of("list", Setting.WORDS, "show-as", Setting.WORDS);
    }

    @Override
    public List<Refusal> refusals(Question question) {
        List<Refusal> refusals = new ArrayList<>();
        question.setting("list")
                .filter(code -> lists.list(code).isEmpty())
                .ifPresent(code -> refusals.add(Refusals.of("list", code)));
        question.setting("show-as")
                .filter(word -> !List.of("buttons", "menu", "search").contains(word))
                .ifPresent(
                        word -> refusals.add(Refusals.of("one-of", word, "buttons, menu, search")));
        return refusals;
    }

    private static String shownAs(Question question) {
        int options = question.options().size();
        return question.setting("show-as")
                .orElse(
                        question.setting("list").isPresent() || options > MOST_IN_A_MENU
                                ? "search"
                                : options > Choices.MOST_ON_A_PAGE ? "menu" : "buttons");
    }

    private ChoiceList list(Question question) {
        Optional<ChoiceList> named = question.setting("list").flatMap(lists::list);
        return named.orElseGet(
                () ->
                        new ChoiceList(
                                question.options().stream()
                                        .map(o -> new ChoiceList.Entry(o.code(), o.label()))
                                        .toList()));
    }

    @Override
    public List<String> parts(Question question) {
        return shownAs(question).equals("search")
                ? List.of("", Control.Search.WORDS, Control.Search.PUT)
                : List.of("");
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        return switch (shownAs(question)) {
            case "menu" -> new Control.Menu(all(question, w.lang()));
            case "search" -> search(list(question), w.lang());
            default -> new Control.One(all(question, w.lang()), false);
        };
    }

    private List<Choice> all(Question question, String lang) {
        return question.setting("list").isEmpty()
                ? Choices.of(question, lang)
                : list(question).first(Integer.MAX_VALUE).stream()
                        .map(entry -> Choice.of(entry.code(), entry.name().in(lang)))
                        .toList();
    }

    private static Control search(ChoiceList list, String lang) {
        return new Control.Search(
                words ->
                        list.matching(words, MOST_FOUND).stream()
                                .map(entry -> Choice.of(entry.code(), entry.name().in(lang)))
                                .toList(),
                list.size());
    }

    @Override
    public List<Typed> examples(Question question) {
        return shownAs(question).equals("search")
                ? list(question).first(3).stream()
                        .map(entry -> typed(question, entry.code()))
                        .toList()
                : Choices.examples(question);
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        String code = typed.text();
        if (!shownAs(question).equals("search")) {
            return code.isEmpty() ? Parsed.NOTHING : known(question, code);
        }
        String searched = typed.part(Control.Search.WORDS);
        boolean again = !searched.equals(typed.part(Control.Search.PUT));
        if (searched.isEmpty() || (!again && !code.isEmpty())) {
            return code.isEmpty() ? Parsed.NOTHING : known(question, code);
        }
        ChoiceList list = list(question);
        return list.named(searched)
                .map(entry -> Parsed.value(entry.code()))
                .orElseGet(
                        () ->
                                list.matching(searched, 1).isEmpty()
                                        ? Parsed.wrongPart(Control.Search.WORDS, "choice-none")
                                        : Parsed.wrongPart(Control.Search.WORDS, "choice-found"));
    }

    private Parsed known(Question question, String code) {
        return name(question, code).isPresent() ? Parsed.value(code) : Parsed.wrong("choice");
    }

    private Optional<LocalizedText> name(Question question, String code) {
        return question.setting("list").isPresent()
                ? list(question).entry(code).map(ChoiceList.Entry::name)
                : question.option(code).map(Question.Option::label);
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        String code = answer.toString();
        return List.of(name(question, code).map(name -> name.in(w.lang())).orElse(code));
    }

    @Override
    public Typed typed(Question question, Object answer) {
        String code = answer.toString();
        if (!shownAs(question).equals("search")) {
            return Typed.of(code);
        }
        String words = name(question, code).map(name -> name.in("fr")).orElse(code);
        return new Typed(
                Map.of(
                        "",
                        List.of(code),
                        Control.Search.WORDS,
                        List.of(words),
                        Control.Search.PUT,
                        List.of(words)));
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return question.setting("list").isPresent()
                ? Map.of("type", "string")
                : Map.of("enum", question.options().stream().map(Question.Option::code).toList());
    }
}
