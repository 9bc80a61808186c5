package limen.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The rule that a pure module computes and does nothing else: no clock, disk, network, dice, environment or thread.
///
/// The module system cannot state it, because `java.base` holds all of these; the compiled classes can. Every member
/// and type that a class names stands in its constant pool, method references included. What the classes of *other*
/// modules do is not seen.
public final class PureModule {
    /// Types of which nothing may be used.
    private static final Pattern IMPURE_TYPE = anyOf(
            // disk
            "java/io/File.*",
            "java/io/RandomAccessFile",
            "java/nio/file/(Files|FileSystems|FileStore|WatchService)",
            "java/nio/channels/.*",
            // network
            "java/net/(?!URI$|URISyntaxException$|URLEncoder$|URLDecoder$).*",
            "javax/net/.*",
            // dice that cannot be seeded
            "java/security/SecureRandom",
            "java/util/concurrent/ThreadLocalRandom",
            // environment
            "java/io/Console",
            "java/lang/(Runtime|Process|ProcessBuilder|ProcessHandle)",
            // threads
            "java/lang/(Thread|ThreadLocal|InheritableThreadLocal)(\\$.*)?",
            "java/util/(Timer|concurrent/(Executors|ForkJoin.*|CompletableFuture|.*Executor|StructuredTaskScope.*))");

    /// Members that may not be used, of types that are else welcome; each as `type.member` and its descriptor.
    private static final Pattern IMPURE_MEMBER = anyOf(
            // clock
            "java/time/.*\\.now\\(.*",
            "java/time/(Clock|InstantSource)\\.(system|tick).*",
            "java/lang/System\\.(currentTimeMillis|nanoTime)\\(.*",
            "java/util/(Date|GregorianCalendar)\\.<init>\\(\\)V",
            "java/util/Calendar\\.getInstance\\(.*",
            // dice without a seed
            "java/lang/(Math|StrictMath)\\.random\\(.*",
            "java/util/(Random|SplittableRandom)\\.<init>\\(\\)V",
            "java/util/random/RandomGenerator(\\$\\w+)?\\.(of|getDefault)\\(.*",
            "java/util/random/RandomGeneratorFactory\\.create\\(\\).*",
            "java/util/Collections\\.shuffle\\(Ljava/util/List;\\)V",
            "java/util/UUID\\.randomUUID\\(.*",
            // environment
            "java/lang/System\\.(in|out|err)L.*",
            "java/lang/System\\.(getenv|getProperty|getProperties|setProperty|exit|console|getLogger)\\(.*",
            "java/lang/(Integer\\.getInteger|Long\\.getLong|Boolean\\.getBoolean)\\(.*",
            "java/lang/Throwable\\.printStackTrace\\(\\)V",
            "java/util/(Locale|TimeZone)\\.(get|set)Default\\(.*",
            "java/time/ZoneId\\.systemDefault\\(.*",
            "java/nio/charset/Charset\\.defaultCharset\\(.*");

    private PureModule() {}

    /// Every impure use in the classes below a folder, one sentence each, such as
    /// "limen.report.Page uses java/time/LocalDate.now"; empty for a pure module.
    ///
    /// @param classes a folder of compiled classes, `target/classes` as a rule
    public static List<String> impurities(Path classes) {
        try (var files = Files.walk(classes)) {
            var compiled =
                    files.filter(file -> file.toString().endsWith(".class")).toList();
            if (compiled.isEmpty()) {
                throw new IllegalArgumentException(
                        "no compiled classes in %s; expected at least one".formatted(classes.toAbsolutePath()));
            }
            return compiled.stream()
                    .flatMap(file -> impurities(parse(file)))
                    .sorted()
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot walk " + classes, e);
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Stream<String> impurities(ClassModel type) {
        var name = type.thisClass().asInternalName().replace('/', '.');
        var members = pool(type)
                .filter(MemberRefEntry.class::isInstance)
                .map(MemberRefEntry.class::cast)
                .filter(PureModule::isImpure)
                .toList();
        // A type is named on its own where none of its members is, as in `catch (SocketException e)`.
        var owners = members.stream().map(PureModule::owner).collect(Collectors.toSet());
        var types = pool(type)
                .filter(ClassEntry.class::isInstance)
                .map(entry -> ((ClassEntry) entry).asInternalName())
                .filter(used -> IMPURE_TYPE.matcher(used).matches() && !owners.contains(used));
        return Stream.concat(members.stream().map(used -> owner(used) + "." + used.name()), types)
                .map(used -> name + " uses " + used);
    }

    private static Stream<PoolEntry> pool(ClassModel type) {
        return StreamSupport.stream(type.constantPool().spliterator(), false);
    }

    private static boolean isImpure(MemberRefEntry used) {
        return IMPURE_TYPE.matcher(owner(used)).matches()
                || IMPURE_MEMBER
                        .matcher(owner(used) + "." + used.name() + used.type())
                        .matches();
    }

    private static String owner(MemberRefEntry used) {
        return used.owner().asInternalName();
    }

    private static Pattern anyOf(String... patterns) {
        return Pattern.compile(String.join("|", patterns));
    }
}
