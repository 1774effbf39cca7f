import { enterpriseCommunityManagement } from "./designs/enterprise-community-management/design.ts";
import { fromTrainingToPerformanceSupport } from "./designs/from-training-to-performance-support/design.ts";
import { personalKnowledgeMastery } from "./designs/personal-knowledge-mastery/design.ts";
import { socialLearningInBusiness } from "./designs/social-learning-in-business/design.ts";
import { summerCamp } from "./designs/summer-camp/design.ts";
import { type Design, type Workshop, WorkshopId } from "./model.ts";

const ship = (slug: string, design: Design): Workshop => ({
  id: WorkshopId.parse(`wsh_${slug}`),
  revision: 1,
  design,
});

/** The workshops that come with the product, in the order they are offered. They have no owner and never change. */
export const SHIPPED: readonly Workshop[] = [
  ship("social-learning-in-business", socialLearningInBusiness),
  ship("personal-knowledge-mastery", personalKnowledgeMastery),
  ship("from-training-to-performance-support", fromTrainingToPerformanceSupport),
  ship("enterprise-community-management", enterpriseCommunityManagement),
  ship("summer-camp", summerCamp),
];
