package limen.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Which address opens to whom. What is not named here opens to nobody.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class Doors implements WebMvcConfigurer {
    static final String PARTICIPANT = "PARTICIPANT";
    private static final int BEFORE_THE_DOORS = -1;

    /// Where somebody is sent who has to be known first.
    ///
    /// @param knocks where a form that came too late is taken up; null if nobody signs in here
    public record Entrance(String path, @Nullable String knocks) {
        public Entrance(String path) {
            this(path, null);
        }
    }

    private static final String[] ANYBODY = {
        "/",
        "/asset/**",
        "/evidence/**",
        "/medicines",
        "/compare",
        "/law/**",
        "/unwell/**",
        "/grading",
        "/demo/**",
        "/away.js",
        "/journal/**",
        "/erased",
        "/sign-in/**",
        "/invited/**",
        "/health",
        "/metrics"
    };
    private static final String[] WHO_IS_SIGNED_IN = {"/sign-out", "/account/**"};
    private static final String[] WHO_TAKES_PART = {
        "/today/**",
        "/tell/**",
        "/away/**",
        "/record/**",
        "/results",
        "/leave/**",
        "/data/**",
        "/calendar.ics",
        "/begin",
        "/labels/**",
        "/join/**",
        "/learn",
        "/doctor"
    };

    @Bean
    static DelegatingFilterProxyRegistrationBean securityFilter() {
        var registration = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        registration.setOrder(0);
        return registration;
    }

    @Bean
    static Strangers strangers() {
        return new Strangers();
    }

    @Bean
    static ServletListenerRegistrationBean<Strangers> strangersCounted(Strangers strangers) {
        return new ServletListenerRegistrationBean<>(strangers);
    }

    @Bean
    static Stays stays(InstantSource clock, Strangers strangers) {
        return new Stays(clock, strangers);
    }

    @Bean
    static FilterRegistrationBean<StayEnds> stayEnds(Stays stays, Entrance entrance) {
        var registration = new FilterRegistrationBean<>(new StayEnds(stays, entrance));
        registration.addUrlPatterns("/*");
        registration.setOrder(BEFORE_THE_DOORS);
        return registration;
    }

    @Bean
    static SignOutRoom signOut(Entrance entrance) {
        return new SignOutRoom(entrance);
    }

    @Bean
    static SecurityFilterChain whoMayPass(HttpSecurity http, Entrance entrance) {
        return http.authorizeHttpRequests(doors -> {
                    doors.requestMatchers(ANYBODY).permitAll();
                    doors.requestMatchers(WHO_TAKES_PART).hasAuthority(PARTICIPANT);
                    for (var staff : StaffDoor.values()) {
                        doors.requestMatchers(staff.patterns()).hasAnyAuthority(staff.authorities());
                    }
                    for (var api : ApiDoor.values()) {
                        doors.requestMatchers(api.pattern()).hasAnyAuthority(api.authorities());
                    }
                    doors.requestMatchers(WHO_IS_SIGNED_IN).authenticated();
                    doors.anyRequest().denyAll();
                })
                // These keep nothing and know nobody, so there is nobody in whose name they could be sent.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/medicines").csrfTokenRequestHandler(new FormToken()))
                .exceptionHandling(doors -> doors.authenticationEntryPoint(new AskedIn(entrance))
                        .accessDeniedHandler(new TooLate(entrance)))
                // Every answer has its headers already.
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new GivingBack());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Asking());
    }

    /// Whoever is signed in, on a page that is open to all.
    public static Optional<Visitor> whoever() {
        var asking = SecurityContextHolder.getContext().getAuthentication();
        return asking instanceof SignedIn known ? Optional.of(known.getPrincipal()) : Optional.empty();
    }

    /// What a form on the page of this request must carry, wherever on the page it stands.
    public static Csrf csrf() {
        return Asking.csrf(Objects.requireNonNull(RequestContextHolder.getRequestAttributes(), "a request"));
    }

    /// Whether whoever is signed in has a page about that.
    public static boolean hasAccount() {
        return whoever().isPresent() && hasSignIn();
    }

    /// Whether people sign in here, as in a real study.
    public static boolean hasSignIn() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null && StayEnds.hasAccounts(request);
    }

    /// Puts a token of the present session beside a request that came with an old one.
    static void freshToken(HttpServletRequest request, HttpServletResponse response) {
        var tokens = new HttpSessionCsrfTokenRepository();
        new FormToken().handle(request, response, tokens.loadDeferredToken(request, response));
    }

    /// Ends whatever sessions somebody has.
    public static void endAll(Visitor visitor, HttpServletRequest request) {
        StayEnds.stays(request).end(visitor);
    }

    /// Whether a page is for somebody who is known; others are for everybody, help among them.
    public static boolean isForSomebody(Object handler) {
        return handler instanceof HandlerMethod method
                && Arrays.stream(method.getMethodParameters())
                        .anyMatch(parameter -> Visitor.class.isAssignableFrom(parameter.getParameterType()));
    }

    /// Lets somebody out; the session is over.
    public static void letOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /// Lets somebody in, under a new session.
    public static void letIn(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        var session = request.getSession(true);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(visitor));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        StayEnds.stays(request).begin(session, visitor);
        freshToken(request, response);
    }
}
