package org.parvis.appointments;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.identity.EmailAddress;
import org.parvis.kernel.Outcome;
import org.parvis.platform.web.Throttle;
import org.parvis.post.Message;
import org.springframework.util.MultiValueMap;

/**
 * Who comes, and how to reach them, where no file says it.
 *
 * @param code opens the booking, for the link in what is written to them
 */
public record Contact(String name, @Nullable String email, @Nullable String phone, String code) {
    /** Nobody fills the inbox of another, or all the hours of a place, under one address. */
    static final Throttle.Limit LIMIT =
            new Throttle.Limit("appointments-contact", 10, Duration.ofDays(1));

    /** Of all that is sent of appointments. */
    static final String PURPOSE = "appointment";

    private static final int LONGEST = 120;

    /** As it was typed; kept also when it is wrong. */
    public record Typed(String name, String email, String phone) {
        public static final Typed NOTHING = new Typed("", "", "");

        public static Typed of(MultiValueMap<String, String> form) {
            return new Typed(text(form, "name"), text(form, "email"), text(form, "phone"));
        }

        private static String text(MultiValueMap<String, String> form, String name) {
            String value = form.getFirst(name);
            return value == null ? "" : value;
        }
    }

    /** What was read, or what is to be corrected. */
    public record Read(@Nullable Contact contact, List<FieldError> errors) {}

    /** How often one books, by each way to reach them. */
    public Throttle.Bucket[] buckets() {
        return Stream.concat(Stream.ofNullable(email), Stream.ofNullable(phone))
                .map(whose -> new Throttle.Bucket(LIMIT, whose.toLowerCase(Locale.ROOT)))
                .toArray(Throttle.Bucket[]::new);
    }

    /** As it would be typed again. */
    public Typed typed() {
        return new Typed(name, email == null ? "" : email, phone == null ? "" : phone);
    }

    /** In which words they are told something: by mail, or shorter by text message. */
    record Said(String subject, String text, String sms) {}

    /**
     * To them by mail, else by text message; nothing when they left no address for it.
     *
     * @param key under which it is sent once
     */
    Optional<Message> message(String lang, String key, Said said) {
        if (email != null) {
            return Optional.of(
                    Message.email(PURPOSE, null, email, lang, said.subject(), said.text(), key));
        }
        return Optional.ofNullable(phone)
                .map(number -> Message.sms(PURPOSE, null, number, lang, said.sms(), key));
    }

    public static Read read(Typed typed, String code, Words w) {
        Read read = atCounter(typed, code, w);
        if (typed.email().isBlank() && typed.phone().isBlank()) {
            List<FieldError> errors = new ArrayList<>(read.errors());
            errors.add(new FieldError("email", w.say("appointments.reach.missing")));
            return new Read(null, errors);
        }
        return read;
    }

    /** The same for whoever is there: they may leave nothing by which they are reached. */
    public static Read atCounter(Typed typed, String code, Words w) {
        List<FieldError> errors = new ArrayList<>();
        String name = typed.name().strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            errors.add(new FieldError("name", w.say("appointments.name.missing", LONGEST)));
        }
        String email = typed.email().isBlank() ? null : email(typed.email(), errors, w);
        String phone = typed.phone().isBlank() ? null : phone(typed.phone(), errors, w);
        return errors.isEmpty()
                ? new Read(new Contact(name, email, phone, code), List.of())
                : new Read(null, errors);
    }

    private static @Nullable String email(String typed, List<FieldError> errors, Words w) {
        return switch (EmailAddress.of(typed)) {
            case Outcome.Ok<EmailAddress>(EmailAddress address) -> address.written();
            case Outcome.Refused<EmailAddress>(var why) -> {
                errors.add(new FieldError("email", w.say(why.key(), why.arguments())));
                yield null;
            }
        };
    }

    private static @Nullable String phone(String typed, List<FieldError> errors, Words w) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(typed, "CA");
            if (numbers.isPossibleNumber(number)) {
                return numbers.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException unreadable) {
            // told below, as a number that nobody has
        }
        errors.add(new FieldError("phone", w.say("appointments.phone.wrong")));
        return null;
    }
}
