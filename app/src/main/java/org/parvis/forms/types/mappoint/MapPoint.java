package org.parvis.forms.types.mappoint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.Typed;
import org.parvis.forms.types.Composite;
import org.parvis.rules.RuleType;
import org.springframework.stereotype.Component;

/**
 * A place: described in words (an address, a crossing) or given by its coordinates, which a phone
 * tells. No map is fetched from anywhere.
 */
@Component
final class MapPoint extends Composite {
    private static final int LONGEST = 200;
    private static final int DECIMALS = 6;
    private static final Pattern POINTS =
            Pattern.compile(
                    "([+-]?\\d{1,2}(?:\\.\\d{1,10})?)°?\\s*[,; ]\\s*([+-]?\\d{1,3}(?:\\.\\d{1,10})?)°?");
    private static final Pattern COMMAS =
            Pattern.compile("([+-]?\\d{1,2},\\d{1,10})°?\\s*[; ]\\s*([+-]?\\d{1,3},\\d{1,10})°?");

    @Override
    public String code() {
        return "map-point";
    }

    @Override
    public RuleType ruleType(Question question) {
        return RuleType.fields(
                Map.of(
                        "place", RuleType.text(2 * LONGEST),
                        "latitude", RuleType.NUMBER,
                        "longitude", RuleType.NUMBER));
    }

    @Override
    public List<String> parts(Question question) {
        return List.of("place", "coordinates");
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        return new Control.Parts(
                List.of(
                        Control.Part.of(
                                        "place",
                                        w.say("forms.type.map-point.place"),
                                        Control.line().filledAs("street-address"))
                                .withHint(w.say("forms.type.map-point.place.hint")),
                        Control.Part.of(
                                        "coordinates",
                                        w.say("forms.type.map-point.coordinates"),
                                        Control.line().wide(30).exact())
                                .withHint(w.say("forms.type.map-point.coordinates.hint"))));
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(
                example("place", "Coin de la rue Saint-Jean et de la côte du Palais"),
                example("coordinates", "46.813900, -71.208000"),
                example("place", "La halte", "coordinates", "46,8139 ; -71,208"));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        String place = line(typed, "place");
        String coordinates = line(typed, "coordinates");
        if (place.isEmpty() && coordinates.isEmpty()) {
            return Parsed.NOTHING;
        }
        if (place.length() > LONGEST) {
            return Parsed.wrongPart("place", "too-long", LONGEST, place.length());
        }
        if (coordinates.isEmpty()) {
            return Parsed.value(answer("place", place));
        }
        return point(coordinates)
                .map(
                        point ->
                                Parsed.value(
                                        answer(
                                                "place", place,
                                                "latitude", point.latitude(),
                                                "longitude", point.longitude())))
                .orElseGet(() -> Parsed.wrongPart("coordinates", "map-point-coordinates"));
    }

    private record Point(String latitude, String longitude) {}

    private static Optional<Point> point(String typed) {
        String text = typed.length() > 60 ? "" : typed.replace('\u2212', '-');
        Matcher found = POINTS.matcher(text);
        if (!found.matches()) {
            found = COMMAS.matcher(text);
            if (!found.matches()) {
                return Optional.empty();
            }
        }
        BigDecimal latitude = degrees(found.group(1));
        BigDecimal longitude = degrees(found.group(2));
        boolean onEarth =
                latitude.abs().compareTo(BigDecimal.valueOf(90)) <= 0
                        && longitude.abs().compareTo(BigDecimal.valueOf(180)) <= 0;
        return onEarth
                ? Optional.of(new Point(latitude.toPlainString(), longitude.toPlainString()))
                : Optional.empty();
    }

    private static BigDecimal degrees(String text) {
        BigDecimal exact = new BigDecimal(text.replace(',', '.'));
        BigDecimal number = exact.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        String place = field(answer, "place");
        String latitude = field(answer, "latitude");
        if (latitude.isEmpty()) {
            return List.of(place);
        }
        String point = latitude + ", " + field(answer, "longitude");
        return place.isEmpty() ? List.of(point) : List.of(place, point);
    }

    @Override
    public Object ruleValue(Question question, Object answer) {
        Map<String, Object> value = new TreeMap<>();
        value.put("place", field(answer, "place"));
        if (!field(answer, "latitude").isEmpty()) {
            value.put("latitude", new BigDecimal(field(answer, "latitude")));
            value.put("longitude", new BigDecimal(field(answer, "longitude")));
        }
        return value;
    }

    @Override
    public Typed typed(Question question, Object answer) {
        String latitude = field(answer, "latitude");
        String place = field(answer, "place");
        if (latitude.isEmpty()) {
            return example("place", place);
        }
        String point = latitude + ", " + field(answer, "longitude");
        return place.isEmpty()
                ? example("coordinates", point)
                : example("place", place, "coordinates", point);
    }

    @Override
    public Map<String, Object> schema(Question question) {
        Map<String, Object> degrees = text("-?[0-9]{1,3}([.][0-9]{1,6})?");
        return schemaOf(
                Map.of(
                        "place", Map.of("type", "string", "maxLength", LONGEST),
                        "latitude", degrees,
                        "longitude", degrees));
    }
}
