from lightgbm import LGBMClassifier

# parameters come from params.yaml; the rows from data/train.csv
