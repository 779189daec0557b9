package org.parvis.organizations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.platform.words.TypedDay;
import org.springframework.util.MultiValueMap;

/** What was typed into the form of a change, and what is wrong with it, field by field. */
public final class ChangeForm {
    private static final int LONGEST = 2_000;
    private static final int LINE = 300;

    private final MultiValueMap<String, String> form;
    private final Words w;
    private final List<FieldError> errors = new ArrayList<>();

    public ChangeForm(MultiValueMap<String, String> form, Words w) {
        this.form = form;
        this.w = w;
    }

    public Words words() {
        return w;
    }

    public String get(String field) {
        return Optional.ofNullable(form.getFirst(field)).map(String::strip).orElse("");
    }

    public List<String> all(String field) {
        return List.copyOf(form.getOrDefault(field, List.of()));
    }

    /** One line that must be there. */
    public String text(String field) {
        return line(field, LINE, true);
    }

    /** One line that may be absent. */
    public String maybe(String field) {
        return line(field, LINE, false);
    }

    /** Some lines that must be there. */
    public String lines(String field) {
        return line(field, LONGEST, true);
    }

    private String line(String field, int most, boolean required) {
        String text = get(field).replace("\u0000", "");
        if (required && text.isEmpty()) {
            refuse(field, "organizations.change.missing");
        }
        if (text.length() > most) {
            refuse(field, "organizations.change.tooLong", most);
        }
        return text;
    }

    /** A day that must be there. */
    public Optional<LocalDate> day(String field) {
        TypedDay typed = typedDay(field);
        if (typed.blank()) {
            refuse(field, "organizations.change.missing");
            return Optional.empty();
        }
        return maybeDay(field);
    }

    /** A day that may be absent. */
    public Optional<LocalDate> maybeDay(String field) {
        TypedDay typed = typedDay(field);
        Optional<LocalDate> day = typed.read();
        if (day.isEmpty() && !typed.blank()) {
            refuse(field, "organizations.change.badDay");
        }
        return day;
    }

    public TypedDay typedDay(String field) {
        return TypedDay.of(field, this::get);
    }

    /** One of the values that are offered. */
    public String one(String field, Collection<Choice> offered) {
        String value = get(field);
        if (offered.stream().noneMatch(choice -> choice.value().equals(value))) {
            refuse(field, "organizations.change.choose");
        }
        return value;
    }

    /** At least one of the values that are offered, in their order. */
    public List<String> many(String field, Collection<Choice> offered) {
        List<String> chosen = all(field);
        List<String> known = offered.stream().map(Choice::value).filter(chosen::contains).toList();
        if (known.isEmpty()) {
            refuse(field, "organizations.change.choose");
        }
        return known;
    }

    public void refuse(@Nullable String field, String key, Object... arguments) {
        errors.add(new FieldError(field, w.say(key, arguments)));
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
