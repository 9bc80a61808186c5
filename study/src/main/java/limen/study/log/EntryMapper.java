package limen.study.log;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import limen.evidence.Codes;
import limen.study.Amount;
import limen.study.Credential;
import limen.study.Event;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.type.LogicalType;

/// How entries are bound to JSON: strict on reading, one form on writing.
final class EntryMapper {
    static final JsonMapper MAPPER = mapper();

    private EntryMapper() {}

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder()
                .annotationIntrospector(new Words())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(NONE))
                .changeDefaultPropertyInclusion(
                        _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addMixIn(Event.class, Typed.class)
                .addMixIn(Amount.class, Typed.class)
                .addMixIn(Credential.class, Typed.class)
                .addModule(WrittenForms.module());
        EventNames.OF.forEach((type, name) -> builder.registerSubtypes(new NamedType(type, name)));
        builder.registerSubtypes(
                new NamedType(Amount.Measured.class, "measured"),
                new NamedType(Amount.Estimated.class, "estimated"),
                new NamedType(Amount.Unknown.class, "unknown"));
        builder.registerSubtypes(
                new NamedType(Credential.Password.class, "password"),
                new NamedType(Credential.OneTimeCodes.class, "one_time_codes"),
                new NamedType(Credential.Passkey.class, "passkey"));
        return builder.build();
    }

    /// A value that says of which type it is.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Typed {}

    /// Words of enumerations as in all files of Limen; fields are there unless listed as optional.
    private static final class Words extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, @Nullable String[] names) {
            for (int i = 0; i < constants.length; i++) {
                names[i] = Codes.of(constants[i]);
            }
            return names;
        }

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return isRequired(member);
        }

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
            return isRequired(member)
                    ? JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL)
                    : JsonSetter.Value.forContentNulls(Nulls.FAIL);
        }

        private static boolean isRequired(Annotated member) {
            if (!(member instanceof AnnotatedParameter parameter)
                    || !parameter.getDeclaringClass().isRecord()) {
                return false;
            }
            var type = parameter.getDeclaringClass();
            return !Optionals.contains(type, type.getRecordComponents()[parameter.getIndex()].getName());
        }
    }
}
