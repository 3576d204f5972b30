package org.wopengine.workflow.internal;

import java.beans.FeatureDescriptor;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.Set;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;

/**
 * Evaluates the expressions of our models and nobody else's. An expression of a model always is about something, an
 * execution or a task; one that is about nothing comes from a query (CVE-2026-109432) and is refused. And those of the
 * models reach our own beans, never the classes, the engine or the framework behind them.
 */
final class ModelExpressions extends JuelExpressionManager {
    private final ApplicationContext context;

    ModelExpressions(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public Expression createExpression(String text) {
        return new AboutSomething(createValueExpression(text), text);
    }

    /** No function may be called that is not the engine's own. */
    @Override
    public void addFunction(String name, Method function) {
        if (function.getDeclaringClass().getName().startsWith("org.camunda.bpm.engine.")) {
            super.addFunction(name, function);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        var resolvers = new CompositeELResolver();
        resolvers.add(new Fence());
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        resolvers.add(new OwnBeans(context));
        resolvers.add(new ArrayELResolver());
        resolvers.add(new ListELResolver());
        resolvers.add(new MapELResolver());
        resolvers.add(new BeanELResolver());
        return resolvers;
    }

    private final class AboutSomething extends JuelExpression {
        AboutSomething(ValueExpression expression, String text) {
            super(expression, ModelExpressions.this, text);
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
            if (scope == null && !isLiteralText()) {
                throw new ExpressionInQuery();
            }
            return super.getValue(scope, execution);
        }
    }

    private static boolean isOurs(Object object) {
        return AopUtils.getTargetClass(object).getName().startsWith("org.wopengine.");
    }

    /** Stands before all others: lets through what models need and refuses the rest. */
    private static final class Fence extends ELResolver {
        private static final Set<String> OF_A_TOKEN = Set.of("id", "processBusinessKey", "processInstanceId");

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base != null && !mayRead(base, String.valueOf(property))) {
                throw new ForbiddenInExpression();
            }
            return null;
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] values) {
            if (base != null && (!isOurs(base) || String.valueOf(method).equals("getClass"))) {
                throw new ForbiddenInExpression();
            }
            return null;
        }

        private static boolean mayRead(Object base, String property) {
            if (base instanceof VariableScope) {
                return OF_A_TOKEN.contains(property);
            }
            return isOurs(base) && !property.equals("class")
                    || base instanceof java.util.Map
                    || base instanceof java.util.List
                    || base.getClass().isArray();
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            throw new ForbiddenInExpression();
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return Object.class;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return null;
        }
    }

    /** Finds beans by name, the application's own only. */
    private static final class OwnBeans extends ELResolver {
        private final ApplicationContext beans;

        OwnBeans(ApplicationContext beans) {
            this.beans = beans;
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base == null && property instanceof String name && beans.containsBean(name)) {
                var bean = beans.getBean(name);
                if (isOurs(bean)) {
                    context.setPropertyResolved(true);
                    return bean;
                }
            }
            return null;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            // beans stay as they are; the fence has refused already
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return Object.class;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return null;
        }
    }
}
