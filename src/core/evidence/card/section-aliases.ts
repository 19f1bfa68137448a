import type { CanonicalSection } from './card.ts'

/** What headings in the wild call each section, normalised as headings are, apart from ` / `. */
export const sectionAliases: Readonly<Record<CanonicalSection, string>> = {
  details: `details / model details / description / model description / overview / model overview /
    specification / model specification / model specifications / summary / model summary /
    model information / about the model / about / basic information / general information / introduction`,
  intended_use: `uses / use / direct use / downstream use / intended use / intended uses / intended usage / model use /
    model uses / model usage / use case / use cases / intended use case / intended use cases /
    intended use and users / primary use / primary uses / primary use case / primary use cases /
    primary intended use / primary intended uses / primary intended users / intended user /
    intended users / intended purpose / purpose / intended uses and limitations /
    intended use and limitations / intended purpose and users / uses and limitations /
    intended application / intended applications`,
  out_of_scope: `out of scope / out of scope use / out of scope uses / out of scope usage / out of scope use case /
    out of scope use cases / misuse / misuses / misuse and out of scope use / misuse and malicious use /
    malicious use / non intended use / non intended uses / unintended use / unintended uses /
    use cases out of scope / uses out of scope / not intended for / prohibited use / prohibited uses /
    not intended use / foreseeable misuse / out of scope use and misuse / out of scope and misuse /
    inappropriate use / inappropriate uses`,
  factors: `factors / relevant factors / evaluation factors / performance across subgroups /
    subgroup performance / subgroups / groups / disaggregated evaluation / slices / performance by slice`,
  metrics: `metrics / evaluation metrics / performance measures / model performance measures /
    performance metrics`,
  evaluation_data: `evaluation data / evaluation dataset / evaluation datasets / testing data / test data / test set /
    test dataset / validation data / validation set / testing data factors and metrics`,
  training_data: `training data / training dataset / training datasets / training set / dataset / datasets / data /
    pretraining data / pre training data / fine tuning data / training and evaluation data /
    data sources`,
  results: `validation metrics / test metrics / downstream performance / eval results on test set / evaluation result / results / evaluation / evaluation results / evaluations / performance / benchmarks / benchmark /
    benchmark results / quantitative analysis / quantitative analyses / test results / model performance /
    performance and limitations / unitary results / intersectional results / performance evaluation /
    evaluation and results / eval results`,
  limitations: `limitations / limitation / known limitations / limitations and bias / limitations and biases /
    bias and limitations / bias risks and limitations / bias limitations and risks /
    risks and limitations / risks biases and limitations / risks limitations and biases /
    limitations and risks / caveats / caveats and recommendations / limitations and recommendations /
    recommendations / broader implications / ethical considerations and limitations /
    limitations and ethical considerations / failure modes / known issues / known failure modes / risks /
    tradeoffs / trade offs / bias / biases / failure conditions / limitations and failure conditions`,
  ethics: `privacy and ethical considerations / ethics and safety / bias and ethics / ethics / ethical considerations / ethical consideration / fairness / fairness and bias /
    bias and fairness / responsible ai / responsible ai considerations`,
  explainability: `explainability / interpretability / model examination / explanation / explanations /
    feature importance / feature importances / feature attribution / feature attributions /
    model explainability / model interpretability / model explanations / explainability and interpretability /
    interpretability and explainability / explainability analysis / global explanations / local explanations /
    explanation method / explanation methods / transparency and explainability`,
  monitoring: `monitoring / monitoring plan / drift / drift monitoring / retraining / retraining policy /
    maintenance / monitoring and maintenance / monitoring and retraining / model monitoring /
    monitoring and drift / drift and monitoring / data drift / concept drift / model drift /
    post deployment monitoring / post market monitoring / post market monitoring plan / production monitoring /
    maintenance and monitoring / maintenance plan / maintenance and updates / model maintenance /
    retraining and updates / update policy`,
  oversight: `human oversight / oversight / human oversight measures / human in the loop / human review /
    human intervention / human control / human oversight and control / human oversight and intervention / oversight and intervention / human factors and oversight`,
  decision: `decision role / role in decision / decision making / decision / role in the decision /
    role in decisions / role in decision making / decision support / decision process / decision context /
    automation level / level of automation / degree of automation / human and automated decisions`,
  environment: `environmental impact / environment / carbon footprint / co2 emissions / energy consumption /
    environmental considerations / environmental footprint / carbon emissions / carbon impact /
    greenhouse gas emissions / energy use / energy usage / sustainability / energy and emissions /
    emissions`,
  license: `licenses / licence information / license and terms / license / licence / licensing / license information / licensing information / terms of use /
    model license`,
  contact: `contact and more information / contact bugs feedback contribution and more / questions or issues / issues / contact / contacts / contact information / contact us / contact details / model card contact /
    support / feedback / questions / where to send questions / where to send questions or comments /
    where to send questions or comments about / questions and feedback / contact and feedback /
    questions or comments / help / concerns and appeals / contact and appeals / getting help`,
  citation: `citing and authors / citation info / bibtex entry / citation / citations / how to cite / cite / citing / cite as / bibtex /
    bibtex entry and citation info / citation information`,
}
